/**
 * The one list of what the graph service can be asked. Adding a method means adding it here and to
 * the service, nothing else: input is checked in the dispatcher, a client has the service's own type.
 */
import { z } from 'zod';
import { changeSetSchema } from '../model/change-set.ts';
import { layoutInputSchema, positionsSchema } from '../model/layout.ts';
import { idSchema } from '../model/records.ts';
import {
  documentDetailSchema,
  documentMetaSchema,
  entityDetailSchema,
  expansionSchema,
  facetsSchema,
  pathSchema,
  projectInfoSchema,
  quoteFailureSchema,
  relationDetailSchema,
  searchHitSchema,
  subgraphSchema,
} from '../model/views.ts';

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
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const none = z.strictObject({});
const ids = z.array(idSchema).max(20_000);
const doneOfTotal = z.strictObject({ done: z.int(), total: z.int() });

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
    input: z.strictObject({ limit: z.int().min(1).max(2_000) }),
    output: subgraphSchema,
    progress: null,
    errors: [],
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

  /** Checks every quote against its document again; lists what is not exact. */
  checkQuotes: {
    input: none,
    output: z.strictObject({ checked: z.int(), failures: z.array(quoteFailureSchema) }),
    progress: doneOfTotal,
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

  exportProject: {
    input: z.strictObject({ format: z.enum(['json']) }),
    output: z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
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
