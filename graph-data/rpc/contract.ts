/**
 * The one list of what the graph service can be asked. Adding a method means adding it here and to
 * the service, nothing else: input is checked in the dispatcher, a client has the service's own type.
 */
import { z } from 'zod';
import { changeSetSchema } from '../model/change-set.ts';
import { editSchema } from '../model/edits/edit.ts';
import {
  chainSchema,
  dependenceSchema,
  evidenceHealthSchema,
  HEALTH_LISTS,
  tensionViewSchema,
  timelineSchema,
} from '../model/evidence-views.ts';
import {
  importFileSchema,
  importPreviewSchema,
  importProgressSchema,
  importResultSchema,
} from '../model/imports.ts';
import { layoutInputSchema, positionsSchema } from '../model/layout.ts';
import { mentionsSchema, passageViewSchema, suggestionSchema } from '../model/mention-views.ts';
import { mergeDecisionsSchema, mergePlanSchema } from '../model/merge.ts';
import { proposalSchema } from '../model/proposal.ts';
import { documentSchema, idSchema, originalSchema, viewSchema } from '../model/records.ts';
import { STAGED_PIECE } from '../model/staging.ts';
import {
  duplicateSchema,
  recordPageSchema,
  recordQuerySchema,
  typeUseSchema,
} from '../model/tables.ts';
import {
  documentDetailSchema,
  documentMetaSchema,
  entityDetailSchema,
  expansionSchema,
  facetsSchema,
  groupingSchema,
  measuresSchema,
  pathSchema,
  projectInfoSchema,
  quoteFailureSchema,
  relationDetailSchema,
  searchHitSchema,
  subgraphSchema,
  viewSummarySchema,
} from '../model/views.ts';

/** What a project can be written as. */
export const EXPORT_FORMATS = [
  'json',
  'csv',
  'graphml',
  'gexf',
  'ftm',
  'jsonld',
  'turtle',
  'annotations',
  'markdown',
  'cytoscape',
  'graphology',
  'fact-check-csv',
  'fact-check-html',
] as const;

/** Tables that `csv` can write instead of one edge list. */
export const EXPORT_TABLES = ['entities', 'relations', 'citations', 'documents'] as const;

/** Failures any call can end with, whatever the transport. */
export const ERROR_CODES = [
  'NOT_READY',
  'INIT_FAILED',
  'DISCONNECTED',
  'CANCELLED',
  'DEADLINE',
  'INVALID_INPUT',
  'UNKNOWN_METHOD',
  'NOT_FOUND',
  'CONFLICT',
  'READ_ONLY',
  'BUSY',
  'FULL',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const none = z.strictObject({});
/** Of a file that was brought to the service; made at random, so that nobody can guess it. */
const uploadId = z.uuid();
const ids = z.array(idSchema).max(20_000);
const doneOfTotal = z.strictObject({ done: z.int(), total: z.int() });
/** A file that a person chose in the host's own dialog, by the name the host gave it. */
const chosenFile = z.string().min(1).max(100);

/** A method: what it takes, what it answers, what it reports on the way, and which failures are its own. */
type Method = {
  input: z.ZodType;
  output: z.ZodType;
  progress: z.ZodType | null;
  errors: readonly ErrorCode[];
};

export const contract = {
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
   * made of smaller ones. The first call works them out; progress counts relations read.
   */
  getGroups: {
    input: z.strictObject({ within: idSchema.nullable(), limit: z.int().min(1).max(500) }),
    output: groupingSchema,
    progress: doneOfTotal,
    errors: ['NOT_FOUND'],
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

  /** What expanding an entity would add, by relation type and direction. */
  getExpansion: {
    input: z.strictObject({ entity: idSchema, present: ids }),
    output: z.array(expansionSchema),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /**
   * Up to `limit` absent neighbours of an entity, most connected first, and every relation that
   * touches one of them within the graph then present. An empty `types` means all types.
   */
  expand: {
    input: z.strictObject({
      entity: idSchema,
      present: ids,
      types: z.array(z.string()),
      limit: z.int().min(1).max(1_000),
    }),
    output: subgraphSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** At most `limit` results of each kind, best first; any text is a valid query. */
  search: {
    input: z.strictObject({ text: z.string().max(10_000), limit: z.int().min(1).max(200) }),
    output: z.array(searchHitSchema),
    progress: null,
    errors: [],
  },

  getEntity: {
    input: z.strictObject({ id: idSchema }),
    output: entityDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  getRelation: {
    input: z.strictObject({ id: idSchema }),
    output: relationDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  listDocuments: { input: none, output: z.array(documentMetaSchema), progress: null, errors: [] },

  getDocument: {
    input: z.strictObject({ id: idSchema }),
    output: documentDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** Where names and aliases of entities stand in a document. */
  getMentions: {
    input: z.strictObject({ document: idSchema }),
    output: mentionsSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** A passage that somebody is about to cite: `[start, end)` of a document in code points. */
  readPassage: {
    input: z.strictObject({ document: idSchema, start: z.int().min(0), end: z.int().min(1) }),
    output: passageViewSchema,
    progress: null,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** Names and dates in a document that are no entities yet, best first. Nothing is stored. */
  suggestMentions: {
    input: z.strictObject({ document: idSchema }),
    output: z.array(suggestionSchema),
    progress: doneOfTotal,
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

  /**
   * A path read as an argument: each hop's sentence, best quote, source and strength; the weakest hop flagged.
   * The relations are walked in the order given, from `from`; each must begin where the one before it ended.
   */
  explainPath: {
    input: z.strictObject({ from: idSchema, relations: z.array(idSchema).min(1).max(64) }),
    output: chainSchema,
    progress: null,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** Counts over all evidence, and one page of one list. */
  getEvidenceHealth: {
    input: z.strictObject({
      list: z.enum(HEALTH_LISTS),
      offset: z.int().min(0),
      limit: z.int().min(0).max(1_000),
    }),
    output: evidenceHealthSchema,
    progress: null,
    errors: [],
  },

  /** Every tension, both sides with their best quote. */
  listTensions: { input: none, output: z.array(tensionViewSchema), progress: null, errors: [] },

  /** Leave one out: what falls without the given documents (ids) and publishers (names), and what rests on one alone. */
  getDependence: {
    input: z.strictObject({
      documents: ids.optional(),
      publishers: z.array(z.string().max(10_000)).max(20_000).optional(),
    }),
    output: dependenceSchema,
    progress: null,
    errors: [],
  },

  /** Both clocks of every relation: when it happened and when it was first published. */
  getTimeline: { input: none, output: timelineSchema, progress: null, errors: ['CONFLICT'] },

  /** Every saved view in the order of the story, without its content. */
  listViews: { input: none, output: z.array(viewSummarySchema), progress: null, errors: [] },

  getView: {
    input: z.strictObject({ id: idSchema }),
    output: viewSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /**
   * Checks quotes against their documents again; lists what is not exact. With `changed`, only documents whose
   * text was never checked or is not the one that was. Verdicts that turn out otherwise are stored.
   */
  checkQuotes: {
    input: z.strictObject({ changed: z.boolean().optional() }),
    output: z.strictObject({ checked: z.int(), failures: z.array(quoteFailureSchema) }),
    progress: doneOfTotal,
    errors: [],
  },

  /** How central each of the given entities is among them, and their communities; columns in the answer's order. */
  measure: {
    input: z.strictObject({ entities: z.array(idSchema).max(5_000) }),
    output: measuresSchema,
    progress: null,
    errors: [],
  },

  /** Positions in the order of the input's `ids`; progress carries positions on the way. */
  layout: {
    input: layoutInputSchema,
    output: positionsSchema,
    progress: positionsSchema,
    errors: [],
  },

  /** One transaction; answers the change set that takes it back. */
  applyChanges: {
    input: changeSetSchema,
    output: z.strictObject({ inverse: changeSetSchema, revision: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY'],
  },

  /** The change set of an edit that reaches further than one record, to be applied as it is; null: nothing changes. */
  planEdit: {
    input: editSchema,
    output: z.strictObject({ changes: changeSetSchema.nullable() }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** A page of a table of records, sorted and filtered. */
  listRecords: {
    input: recordQuerySchema.extend({
      offset: z.int().min(0),
      limit: z.int().min(1).max(1_000),
    }),
    output: recordPageSchema,
    progress: null,
    errors: ['INVALID_INPUT'],
  },

  /** Pairs of entities that may be one, best first, by their names and what they are related to. */
  suggestMerges: {
    input: z.strictObject({ limit: z.int().min(1).max(1_000) }),
    output: z.strictObject({ pairs: z.array(duplicateSchema) }),
    progress: doneOfTotal,
    errors: [],
  },

  /** The types of entities and of relations that are in use or have looks of their own, most used first. */
  listTypes: { input: none, output: z.array(typeUseSchema), progress: null, errors: [] },

  /**
   * Brings a file to the service, piece by piece, in order: `upload` is null for the first piece and then what that
   * one answered, `content` is base64 of at most 4 MB, `last` ends it. Other methods take the file by `upload`.
   */
  stageFile: {
    input: z.strictObject({
      upload: uploadId.nullable(),
      name: z.string().min(1).max(1_000),
      content: z.string().max(Math.ceil(STAGED_PIECE / 3) * 4),
      last: z.boolean(),
    }),
    output: z.strictObject({ upload: uploadId, size: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'INVALID_INPUT'],
  },

  /** Forgets a file that was brought; one that is not there is as good. */
  discardFile: {
    input: z.strictObject({ upload: uploadId }),
    output: none,
    progress: null,
    errors: [],
  },

  /**
   * Writes the project as it is committed to a file. `changes`, which could not be saved in the project itself,
   * are applied to the copy.
   */
  saveCopy: {
    input: z.strictObject({ target: chosenFile, changes: changeSetSchema.optional() }),
    output: z.strictObject({ bytes: z.int() }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /** The same for others to have: deleted text is gone from it, and so is whatever nothing refers to. */
  shareCopy: {
    input: z.strictObject({ target: chosenFile }),
    output: z.strictObject({ bytes: z.int() }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /** What merging another project into this one would do; nothing is stored. */
  planMerge: {
    input: z.strictObject({ source: chosenFile, decisions: mergeDecisionsSchema }),
    output: mergePlanSchema,
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /**
   * Merges as planned and decided, in one transaction. `revisions` are those of the plan: where either project has
   * changed since, nothing is stored. `inverse` is null where it would be longer than 20,000 changes; then `backup`
   * is the name of a copy made before, beside the project.
   */
  mergeProject: {
    input: z.strictObject({
      source: chosenFile,
      decisions: mergeDecisionsSchema,
      revisions: mergePlanSchema.shape.revisions,
    }),
    output: z.strictObject({
      revision: z.int(),
      stored: z.int(),
      inverse: changeSetSchema.nullable(),
      backup: z.string().nullable(),
    }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INIT_FAILED'],
  },

  /**
   * What an import of files that were brought would do: their tables, what rows become, what would not be stored.
   * With `count` all rows are gone through.
   */
  previewImport: {
    input: z.strictObject({
      files: z.array(importFileSchema).min(1).max(1_000),
      count: z.boolean(),
    }),
    output: importPreviewSchema,
    progress: importProgressSchema,
    errors: ['NOT_FOUND'],
  },

  /**
   * Imports files that were brought: all of it in one transaction, or nothing. The files stay at hand until they are
   * discarded.
   */
  importFiles: {
    input: z.strictObject({ files: z.array(importFileSchema).min(1).max(1_000) }),
    output: importResultSchema,
    progress: importProgressSchema,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INVALID_INPUT'],
  },

  /**
   * Reads a file that was brought as a document, and proposes what is to be known of it. Nothing is stored. `url`
   * is where the person says that it is from. `duplicateOf` has the same text.
   */
  readDocument: {
    input: z.strictObject({ upload: uploadId, url: documentSchema.shape.url.optional() }),
    output: proposalSchema,
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** Keeps the bytes of a file that was brought, for the record of an `original` that a change set then adds. */
  keepOriginal: {
    input: z.strictObject({ upload: uploadId }),
    output: originalSchema.omit({ id: true, document: true }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY'],
  },

  /** The files that a document was read from. */
  listOriginals: {
    input: z.strictObject({ document: idSchema }),
    output: z.array(originalSchema),
    progress: null,
    errors: [],
  },

  /** A piece of an original file from a byte on, as base64; `last` where nothing comes after it. */
  getOriginal: {
    input: z.strictObject({ id: idSchema, offset: z.int().min(0) }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      size: z.int(),
      content: z.string(),
      last: z.boolean(),
    }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** As `applyChanges`, for a change set too large for one message: it was brought as a file of JSON. */
  applyStaged: {
    input: z.strictObject({ upload: uploadId }),
    output: z.strictObject({ inverse: changeSetSchema, revision: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INVALID_INPUT'],
  },

  /** `content` is UTF-8 text. */
  exportProject: {
    input: z.strictObject({
      format: z.enum(EXPORT_FORMATS),
      /** Only these relations, in this order; all where left out. The fact-check sheets only. */
      relations: ids.optional(),
      /** `csv` only: one table of records instead of the edge list. */
      table: z.enum(EXPORT_TABLES).optional(),
      /** Only this part, with the evidence of its relations and their ends; the whole project where left out. */
      part: z.strictObject({ entities: ids, relations: z.array(idSchema).max(200_000) }).optional(),
      /** True: only what the format cannot hold is told, and `content` is empty. */
      lossesOnly: z.boolean().optional(),
    }),
    output: z.strictObject({
      fileName: z.string(),
      mediaType: z.string(),
      content: z.string(),
      /** What the format cannot hold of this project, a phrase each: to be shown before the file is written. */
      losses: z.array(z.string()).optional(),
    }),
    progress: null,
    errors: [],
  },
} as const satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.infer<Contract[M]['input']>;
export type Output<M extends MethodName> = z.infer<Contract[M]['output']>;
export type Progress<M extends MethodName> = Contract[M]['progress'] extends z.ZodType
  ? z.infer<Contract[M]['progress']>
  : never;

/** How a call is watched and ended. */
export type CallOptions<M extends MethodName> = {
  signal?: AbortSignal;
  onProgress?: (progress: Progress<M>) => void;
};

/** The service as its callers see it, near or far: the same type in process and over any transport. */
export type GraphService = {
  [M in MethodName]: (input: Input<M>, options?: CallOptions<M>) => Promise<Output<M>>;
};

/** Sent to every client after each commit. */
export type ProjectChange = { revision: number; name: string };

/** A connection to a service: its methods, its change feed, and whether it is there. */
export type GraphClient = {
  service: GraphService;
  /** Calls back after every commit, by whomever; returns a function that stops it. */
  onChange(listener: (change: ProjectChange) => void): () => void;
  /** Calls back when the connection is lost or comes back; returns a function that stops it. */
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  close(): void;
};

export type ConnectionStatus =
  | { state: 'ready' }
  | { state: 'reconnecting' }
  | { state: 'failed'; message: string };
