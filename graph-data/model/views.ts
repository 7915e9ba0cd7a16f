/** What the service answers: records joined and counted for showing. */
import { z } from 'zod';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  idSchema,
  relationSchema,
  reviewSchema,
  typeSchema,
  viewSchema,
} from './records.ts';
import {
  FINDINGS,
  REVIEW_STATES,
  STANCES,
  VERDICTS,
  WARNING_KINDS,
  WARNING_PLACES,
} from './vocabulary.ts';

const countSchema = z.int().min(0);

/** An entity as the canvas draws it. */
export const nodeSchema = z.strictObject({
  id: idSchema,
  type: z.string(),
  name: z.string(),
  /** Relations of this entity in the whole project. */
  degree: countSchema,
});

/** A relation as the canvas draws it. */
const edgeSchema = relationSchema.extend({
  /** Ids of the documents cited, without repeats. */
  documents: z.array(idSchema),
  citations: countSchema,
  /** The weakest verdict among its citations; null where there is none. */
  verdict: z.enum(VERDICTS).nullable(),
  /** Part of at least one tension, or a citation of it disputes it. */
  disputed: z.boolean(),
  /** Named publishers of the documents cited, without repeats. */
  publishers: z.array(z.string()),
  /** Independent sources: one publisher counts once, and so do near-identical passages. Sets the edge's width. */
  sources: countSchema,
  /** Stances of its citations, without repeats. */
  stances: z.array(z.enum(STANCES)),
  /** The gravest latest finding other than “supported”; else unreviewed while any citation is, or there is none. */
  review: z.enum(REVIEW_STATES),
});

export const subgraphSchema = z.strictObject({
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});

/** A document without its text. */
export const documentMetaSchema = documentSchema.omit({ text: true }).extend({
  citations: countSchema,
  relations: countSchema,
});

/** A relation read as a sentence, for lists. */
export const relationSummarySchema = edgeSchema.extend({
  sourceName: z.string(),
  targetName: z.string(),
  speakerName: z.string().nullable(),
});

/** A passage that the context guard makes a reader look at twice. */
export const contextWarningSchema = z.strictObject({
  kind: z.enum(WARNING_KINDS),
  /** The word as the text has it; the speaker's name for `speaker not near`. */
  word: z.string(),
  where: z.enum(WARNING_PLACES),
  /** The word with what stands around it, verbatim; empty for `speaker not near`. */
  excerpt: z.string(),
});

/** A stretch of a word-by-word difference; deleted is what the quote has and the document has not. */
const differencePartSchema = z.strictObject({
  kind: z.enum(['same', 'inserted', 'deleted']),
  text: z.string(),
});

/** A citation with what a reader needs to judge it. */
export const citedPassageSchema = citationSchema.extend({
  documentTitle: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  /**
   * Where the document has the quote or what comes nearest to it, in code points, and the words there. Equal to
   * `start`, `end` and `quote` where the verdict is exact; null where there is no one such place.
   */
  place: z.strictObject({ start: z.int(), end: z.int(), text: z.string() }).nullable(),
  /** For an approximate quote: how the document differs from it. Empty otherwise. */
  difference: z.array(differencePartSchema),
  /** Verbatim text around `place`: the rest of its sentences and two more on either side. */
  context: z.strictObject({ before: z.string(), after: z.string() }),
  warnings: z.array(contextWarningSchema),
  /** The latest review's finding; null where nobody has checked it. */
  finding: z.enum(FINDINGS).nullable(),
});

export const projectInfoSchema = z.strictObject({
  /** Shown name: the file's name without its ending. */
  title: z.string(),
  readOnly: z.boolean(),
  schemaVersion: z.int(),
  /** Whether every row of the file was checked; a damaged one can be read as far as it goes, and not changed. */
  check: z.discriminatedUnion('state', [
    z.strictObject({ state: z.enum(['done', 'running']) }),
    z.strictObject({ state: z.literal('damaged'), message: z.string() }),
  ]),
  /** Grows by one with every committed change set. */
  revision: z.int(),
  /** Whether what follows was counted. Else these are the largest keys, which are near it, and `uncited` is 0. */
  counted: z.boolean(),
  documents: countSchema,
  entities: countSchema,
  relations: countSchema,
  citations: countSchema,
  tensions: countSchema,
  /** Relations without a citation. */
  uncited: countSchema,
  /** Looks that the project has given its types. */
  types: z.array(typeSchema),
});

/** A saved view as a list names it. */
export const viewSummarySchema = viewSchema.omit({ content: true }).extend({
  /** On its canvas when it was saved, seen or not. */
  entities: countSchema,
});

const facetSchema = z.strictObject({ value: z.string(), label: z.string(), count: countSchema });

/** Every value one can filter by, most frequent first, counted over the whole project. */
export const facetsSchema = z.strictObject({
  entityTypes: z.array(facetSchema),
  relationTypes: z.array(facetSchema),
  documents: z.array(facetSchema),
  /** `value` is the speaker's id, or the empty string for the documents' own voice. */
  speakers: z.array(facetSchema),
  modalities: z.array(facetSchema),
  /** Relations by state of review, as on their edges. */
  reviews: z.array(facetSchema),
  /** Relations with at least one citation of this stance. */
  stances: z.array(facetSchema),
  /** Relations by weakest verdict, as on their edges; the empty string for uncited ones. */
  verdicts: z.array(facetSchema),
  /** Relations by publisher; the empty string for documents that name none. */
  publishers: z.array(facetSchema),
});

export const entityDetailSchema = z.strictObject({
  entity: entitySchema,
  degree: countSchema,
  /** Relations by type and direction, most frequent first: how many there are, and the first of them. */
  groups: z.array(
    z.strictObject({
      type: z.string(),
      direction: z.enum(['out', 'in']),
      total: countSchema,
      relations: z.array(relationSummarySchema),
    }),
  ),
  /** Relations that this entity is the speaker of: how many, and the first of them. */
  said: z.strictObject({ total: countSchema, relations: z.array(relationSummarySchema) }),
});

/** Which of an entity's relations, from where on; `said` are those that it is the speaker of. */
export const relationPageSchema = z.strictObject({
  direction: z.enum(['out', 'in', 'said']),
  /** Null for every type. */
  type: z.string().nullable(),
  offset: countSchema,
  limit: z.int().min(1).max(1_000),
});

export const relationDetailSchema = z.strictObject({
  relation: relationSummarySchema,
  /** `reviews`: latest first. */
  citations: z.array(citedPassageSchema.extend({ reviews: z.array(reviewSchema) })),
  tensions: z.array(
    z.strictObject({ id: idSchema, note: z.string(), other: relationSummarySchema }),
  ),
  /** The other relations between the same two entities, in either direction. */
  parallel: z.array(relationSummarySchema),
});

export const documentDetailSchema = z.strictObject({
  document: documentSchema,
  /** Every cited passage that has a place in the text, in reading order; near misses included. */
  passages: z.array(
    z.strictObject({
      citation: idSchema,
      relation: idSchema,
      start: z.int(),
      end: z.int(),
      /** The relation as a sentence. */
      sentence: z.string(),
      verdict: z.enum(VERDICTS),
    }),
  ),
});

/** Relations of an entity by type and direction: what expanding it would add. */
export const expansionSchema = z.strictObject({
  type: z.string(),
  direction: z.enum(['out', 'in']),
  /** Neighbours reached over this type. */
  total: countSchema,
  /** Of these, neighbours not yet present. */
  absent: countSchema,
});

/** A search result. `excerpt` is plain text; `highlights` are `[start, end)` in UTF-16 units of it. */
export const searchHitSchema = z.strictObject({
  kind: z.enum(['entity', 'relation', 'quote', 'document']),
  /** Id of the entity, relation or document; for a quote, of its citation. */
  id: idSchema,
  /** The relation a quote belongs to. */
  relation: idSchema.nullable(),
  /** The document a quote stands in. */
  document: idSchema.nullable(),
  title: z.string(),
  /** Entity type, alias that matched, source line and the like. */
  detail: z.string(),
  excerpt: z.string(),
  highlights: z.array(z.tuple([z.int(), z.int()])),
});

/** A path between two entities; each hop is a relation in reading direction with its best quote. */
export const pathSchema = z.strictObject({
  entities: z.array(nodeSchema),
  hops: z.array(
    z.strictObject({
      relation: relationSummarySchema,
      /** The hop is walked from the relation's target to its source. */
      reversed: z.boolean(),
      citation: citedPassageSchema.nullable(),
    }),
  ),
});

export const quoteFailureSchema = z.strictObject({
  citation: idSchema,
  relation: idSchema,
  document: idSchema,
  verdict: z.enum(VERDICTS),
  quote: z.string(),
});

/** Columns in the order of `ids`; unknown entities are left out. */
export const measuresSchema = z.strictObject({
  ids: z.array(idSchema),
  /** Share of the shortest paths between others that lead through the entity, 0 to 1. */
  betweenness: z.array(z.number()),
  /** Adds up to 1 over all entities. */
  pageRank: z.array(z.number()),
  /** Communities by number, 0 for the largest. */
  community: z.array(countSchema),
});

/** How central entities are in the whole graph: PageRank, as shares of the largest; columns in the order of `ids`. */
export const ranksSchema = z.strictObject({
  ids: z.array(idSchema),
  ranks: z.array(z.number().min(0).max(1)),
  /** The entities that have most of it, the highest first. */
  highest: z.array(z.strictObject({ node: nodeSchema, rank: z.number().min(0).max(1) })),
});

export type ViewSummary = z.infer<typeof viewSummarySchema>;
export type GraphNode = z.infer<typeof nodeSchema>;
export type GraphEdge = z.infer<typeof edgeSchema>;
export type Ranks = z.infer<typeof ranksSchema>;
export type Measures = z.infer<typeof measuresSchema>;
export type Subgraph = z.infer<typeof subgraphSchema>;
export type DocumentMeta = z.infer<typeof documentMetaSchema>;
export type RelationSummary = z.infer<typeof relationSummarySchema>;
export type CitedPassage = z.infer<typeof citedPassageSchema>;
export type ContextWarning = z.infer<typeof contextWarningSchema>;
export type DifferencePart = z.infer<typeof differencePartSchema>;
export type ProjectInfo = z.infer<typeof projectInfoSchema>;
export type Facets = z.infer<typeof facetsSchema>;
export type Facet = Facets['entityTypes'][number];
export type EntityDetail = z.infer<typeof entityDetailSchema>;
export type RelationPage = z.infer<typeof relationPageSchema>;
export type RelationDetail = z.infer<typeof relationDetailSchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type Expansion = z.infer<typeof expansionSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
export type Path = z.infer<typeof pathSchema>;
export type QuoteFailure = z.infer<typeof quoteFailureSchema>;
