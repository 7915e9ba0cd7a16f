/** What people ask while they look around: the graph, its parts, its paths, its views. */

import { z } from 'zod';
import { groupingSchema } from '../../model/group-views.ts';
import { layoutInputSchema, positionsSchema } from '../../model/layout.ts';
import { idSchema, viewSchema } from '../../model/records.ts';
import { sourceSchema } from '../../model/view-content.ts';
import {
  documentMetaSchema,
  entityDetailSchema,
  expansionSchema,
  facetsSchema,
  measuresSchema,
  nodeSchema,
  pathSchema,
  projectInfoSchema,
  ranksSchema,
  relationDetailSchema,
  relationPageSchema,
  relationSummarySchema,
  searchHitSchema,
  subgraphSchema,
  viewSummarySchema,
} from '../../model/views.ts';
import { doneOfTotal, ids, type Method, none } from './method.ts';

export const exploreMethods = {
  getProject: { input: none, output: projectInfoSchema, progress: null, errors: [] },

  getFacets: { input: none, output: facetsSchema, progress: null, errors: [] },

  /** The most connected entities and the relations among them, to begin with. */
  getOverview: {
    input: z.strictObject({ limit: z.int().min(1).max(3_000) }),
    output: subgraphSchema,
    progress: null,
    errors: [],
  },

  /**
   * Communities of the whole graph, or of one of its groups, the largest first. None within a group that is not
   * made of smaller ones. The first call works them out; progress is in thousandths.
   */
  getGroups: {
    input: z.strictObject({ within: idSchema.nullable(), limit: z.int().min(1).max(500) }),
    output: groupingSchema,
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT'],
  },

  /** A group's most connected entities that hang together, and the relations among them. */
  getGroup: {
    input: z.strictObject({ group: idSchema, limit: z.int().min(1).max(2_000) }),
    output: subgraphSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** The given entities and every relation among them. Unknown ids are left out. */
  getSubgraph: {
    input: z.strictObject({ entities: ids }),
    output: subgraphSchema,
    progress: null,
    errors: [],
  },

  /**
   * What one source relates, or either of two: how much it is in all, and up to `limit` of its entities that hang
   * together, those with the most of these relations first.
   */
  getTold: {
    input: z.strictObject({
      sources: z
        .array(sourceSchema.omit({ label: true }))
        .min(1)
        .max(2),
      limit: z.int().min(1).max(3_000),
    }),
    output: z.strictObject({
      entities: ids,
      totals: z.strictObject({ entities: z.int(), relations: z.int() }),
    }),
    progress: null,
    errors: [],
  },

  /** What expanding an entity would add, by relation type and direction. */
  getExpansion: {
    input: z.strictObject({ entity: idSchema, present: ids }),
    output: z.array(expansionSchema),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /**
   * Up to `limit` absent neighbours of an entity, most connected first, and every relation that
   * touches one of them within the graph then present. An empty `types` means all types. With more `hops` than one
   * it goes on, nearest first, to the neighbours of what it brings, whatever the type.
   */
  expand: {
    input: z.strictObject({
      entity: idSchema,
      present: ids,
      types: z.array(z.string()),
      limit: z.int().min(1).max(1_000),
      hops: z.int().min(1).max(4).optional(),
    }),
    output: subgraphSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** Entities related to every one of the given ones: how many, and the most connected of them. */
  getCommonNeighbours: {
    input: z.strictObject({
      entities: z.array(idSchema).min(2).max(20_000),
      limit: z.int().min(1).max(3_000),
    }),
    output: z.strictObject({ total: z.int(), nodes: z.array(nodeSchema) }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /**
   * At most `limit` results of each kind, best first; any text is a valid query. What no index finds is looked for in
   * every text: then progress tells the part that was looked through, at the end less than 1 where time was up.
   */
  search: {
    input: z.strictObject({ text: z.string().max(10_000), limit: z.int().min(1).max(200) }),
    output: z.array(searchHitSchema),
    progress: z.strictObject({ part: z.number().min(0).max(1) }),
    errors: [],
  },

  /** An entity and the first of its relations; at most `limit` of each type and direction, or about a page. */
  getEntity: {
    input: z.strictObject({ id: idSchema, limit: z.int().min(1).max(1_000).optional() }),
    output: entityDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** More of an entity's relations, in the order that `getEntity` begins with. */
  getEntityRelations: {
    input: relationPageSchema.extend({ id: idSchema }),
    output: z.array(relationSummarySchema),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** The documents that an entity's relations rest on, most cited first; counts are within these relations. */
  getEntityDocuments: {
    input: z.strictObject({ id: idSchema, limit: z.int().min(1).max(1_000) }),
    output: z.strictObject({ total: z.int(), documents: z.array(documentMetaSchema) }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  getRelation: {
    input: z.strictObject({ id: idSchema }),
    output: relationDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** Simple paths, shortest first, direction ignored. `shortest` keeps only those of least length. */
  findPaths: {
    input: z.strictObject({
      from: idSchema,
      to: idSchema,
      shortest: z.boolean(),
      maxLength: z.int().min(1).max(8),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ paths: z.array(pathSchema), more: z.boolean() }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** How central each of the given entities is among them, and their communities; columns in the answer's order. */
  measure: {
    input: z.strictObject({ entities: z.array(idSchema).max(5_000) }),
    output: measuresSchema,
    progress: null,
    errors: [],
  },

  /**
   * How central the given entities are in the whole graph, and the so many that are most; unknown ones are left out.
   * The first call works it out; progress is in thousandths.
   */
  getRanks: {
    input: z.strictObject({ entities: ids, highest: z.int().min(0).max(100) }),
    output: ranksSchema,
    progress: doneOfTotal,
    errors: ['CONFLICT'],
  },

  /** Positions in the order of the input's `ids`; progress carries positions on the way. */
  layout: {
    input: layoutInputSchema,
    output: positionsSchema,
    progress: positionsSchema,
    errors: [],
  },

  /** Every saved view in the order of the story, without its content. */
  listViews: { input: none, output: z.array(viewSummarySchema), progress: null, errors: [] },

  getView: {
    input: z.strictObject({ id: idSchema }),
    output: viewSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },
} as const satisfies Record<string, Method>;
