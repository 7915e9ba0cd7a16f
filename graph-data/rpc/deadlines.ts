/** How long each method may take before it is given up, and which methods write. */
import type { MethodName } from './contract.ts';

const READ = 10_000;
/** What takes seconds in a large project, on a busy machine: to count it, to read its graph for paths. */
const COUNT = 120_000;
/** A piece of a file, also onto a slow disk. */
const PIECE = 60_000;
const LONG = 10 * 60_000;
/** A file of the largest size that is allowed takes a quarter of an hour on a slow machine. */
const IMPORT = 60 * 60_000;

/** Milliseconds. A commit has none: it is never given up, since nobody could say how it ended. */
const DEADLINES = {
  getProject: COUNT,
  getFacets: COUNT,
  getOverview: READ,
  getSubgraph: READ,
  getGroups: LONG,
  getGroup: LONG,
  getTold: COUNT,
  getExpansion: READ,
  expand: READ,
  getCommonNeighbours: READ,
  search: READ,
  getEntity: READ,
  getEntityRelations: READ,
  getEntityDocuments: COUNT,
  getRelation: READ,
  listDocuments: COUNT,
  getDocument: READ,
  getMentions: COUNT,
  readPassage: COUNT,
  judgeName: READ,
  suggestMentions: LONG,
  findPaths: COUNT,
  explainPath: READ,
  getEvidenceHealth: COUNT,
  listTensions: READ,
  getDependence: COUNT,
  getTimeline: COUNT,
  getTimelineTotals: COUNT,
  listViews: READ,
  getView: READ,
  measure: LONG,
  getRanks: LONG,
  checkQuotes: LONG,
  layout: LONG,
  stageFile: PIECE,
  discardFile: READ,
  readDocument: LONG,
  keepOriginal: LONG,
  listOriginals: READ,
  getOriginal: PIECE,
  applyStaged: Number.POSITIVE_INFINITY,
  planEdit: LONG,
  listRecords: LONG,
  listTypes: COUNT,
  suggestMerges: LONG,
  previewImport: IMPORT,
  importFiles: IMPORT,
  applyChanges: Number.POSITIVE_INFINITY,
  saveCopy: LONG,
  shareCopy: LONG,
  planMerge: LONG,
  mergeProject: Number.POSITIVE_INFINITY,
  exportProject: IMPORT,
  getExportPiece: PIECE,
} as const satisfies Record<MethodName, number>;

/**
 * How much longer than the service a client waits before it takes the service to hang, in milliseconds.
 * Whoever ends a hanging process waits a little longer still, so that the call that hung is told why.
 */
export const CLIENT_GRACE = 500;

export type Deadlines = Partial<Record<MethodName, number>>;

/**
 * Milliseconds that a call of `method` may take.
 * @param overrides shorter limits, for tests
 */
export function deadlineOf(method: string, overrides: Deadlines = {}): number {
  const table: Readonly<Record<string, number>> = { ...DEADLINES, ...overrides };
  return Object.hasOwn(table, method) ? (table[method] ?? READ) : READ;
}

const WRITES: ReadonlySet<string> = new Set<MethodName>([
  'applyChanges',
  'applyStaged',
  'importFiles',
  'keepOriginal',
  'mergeProject',
]);

/** Whether a method commits; its process is then never ended before it is done. */
export function isWrite(method: string): boolean {
  return WRITES.has(method);
}

const BRIEF: ReadonlySet<string> = new Set<MethodName>([
  'getSubgraph',
  'getExpansion',
  'expand',
  'getEntity',
  'getEntityRelations',
  'getRelation',
  'getDocument',
  'listViews',
  'getView',
]);

/**
 * Whether a method reads little, by keys, at once: it has ended before anybody could do with knowing that it began. To
 * tell of each would take a third of the time of such a call.
 */
export function isBrief(method: string): boolean {
  return BRIEF.has(method);
}
