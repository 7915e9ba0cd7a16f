/**
 * PageRank of every entity of a project, worked out once and kept. Edits since come in a little later, when nobody waits
 * for it; a graph that takes no time is measured anew at once.
 */
import { pageRankSteps } from '../analysis/page-rank.ts';
import type { ReadableDb } from '../db/database.ts';
import { nodesById, nodesByKey } from '../db/entities.ts';
import { readRevision } from '../db/project.ts';
import { readExisting } from '../db/whole-graph.ts';
import type { Ranks } from '../model/views.ts';
import type { CallOptions, GraphService } from '../rpc/contract.ts';
import { toNode } from './shapes.ts';
import { createSharedWork } from './shared-work.ts';
import { type AdjacencySource, takeSteps } from './whole-adjacency.ts';
import { waitingOf } from './whole-graph.ts';
import { type KeptFile, keptFile, readKept, writeKept } from './whole-graph-file.ts';

export type RankReads = Pick<GraphService, 'getRanks'>;

/** Ranks by internal key, as shares of the largest, and the keys that have the largest. */
type Known = { revision: number; ranks: Float32Array; highest: number[] };

/** How long after somebody looked at ranks of an older revision they are worked out again, in milliseconds. */
const CATCH_UP_MS = 2_000;
/** Graphs of fewer keys are measured while one waits. */
const AT_ONCE = 20_000;
/** More than any list of the highest shows. */
const HIGHEST = 100;
const READING = 0.4;

/**
 * Makes the reads of ranks.
 * @param folder where they are kept between sessions; null to keep them in memory only
 * @param path real path of the project, which the kept file is named after
 */
export function createRankReads(
  db: ReadableDb,
  source: AdjacencySource,
  path: string,
  folder: string | null,
): RankReads {
  const file = folder === null ? null : keptFile(folder, path, 'ranks', 1);
  let known: Known | null = null;
  let waiting = false;
  const workOut = createSharedWork<Known>(async ({ signal, onPart }) => {
    const revision = readRevision(db);
    const { adjacency, stamp } = await source.read({
      signal,
      onPart: (part) => onPart(READING * part),
    });
    const exists = new Uint8Array(adjacency.offsets.length - 1);
    exists.set(readExisting(db).subarray(0, exists.length));
    const exact = await takeSteps(pageRankSteps(adjacency, exists), {
      signal,
      onPart: (part) => onPart(READING + (1 - READING) * part),
    });
    const ranks = sharesOfLargest(exact);
    const arrays = [new Int32Array(ranks.buffer, ranks.byteOffset, ranks.length)];
    if (file !== null) writeKept(file, { revision, stamp, arrays });
    known = { revision, ranks, highest: highestOf(ranks) };
    return known;
  });
  const catchUp = () => {
    waiting = false;
    // What was closed meanwhile is worked out when it is opened the next time.
    if (db.open && known?.revision !== readRevision(db)) workOut().catch(() => {});
  };
  const current = async (options?: CallOptions<'getRanks'>): Promise<Known> => {
    known ??= recallRanks(file);
    const now = readRevision(db);
    if (known?.revision === now) return known;
    if (known === null || known.ranks.length < AT_ONCE) return workOut(waitingOf(options));
    if (!waiting) {
      waiting = true;
      setTimeout(catchUp, CATCH_UP_MS).unref();
    }
    return known;
  };
  return {
    getRanks: async ({ entities, highest }, options): Promise<Ranks> => {
      const { ranks, highest: keys } = await current(options);
      const nodes = nodesById(db, entities);
      const list = nodesByKey(db, keys.slice(0, highest));
      return {
        ids: nodes.map(({ id }) => id),
        ranks: nodes.map(({ key }) => ranks[key] ?? 0),
        highest: list.map((node) => ({ node: toNode(node), rank: ranks[node.key] ?? 0 })),
      };
    },
  };
}

function sharesOfLargest(exact: Float64Array): Float32Array {
  const most = exact.reduce((max, rank) => Math.max(max, rank), Number.MIN_VALUE);
  return Float32Array.from(exact, (rank) => rank / most);
}

/** Keys by rank, the highest first; equal ones in the order of their keys. */
function highestOf(ranks: Float32Array): number[] {
  const keys: number[] = [];
  let least = 0;
  for (let key = 0; key < ranks.length; key++) {
    const rank = ranks[key] ?? 0;
    if (rank === 0 || (keys.length === HIGHEST && rank <= least)) continue;
    const at = keys.findIndex((other) => (ranks[other] ?? 0) < rank);
    keys.splice(at === -1 ? keys.length : at, 0, key);
    keys.length = Math.min(keys.length, HIGHEST);
    least = ranks[keys.at(-1) ?? 0] ?? 0;
  }
  return keys;
}

function recallRanks(file: KeptFile | null): Known | null {
  const kept = file === null ? null : readKept(file);
  const [array] = kept?.arrays ?? [];
  if (kept === null || array === undefined) return null;
  const ranks = new Float32Array(array.buffer, array.byteOffset, array.length);
  return { revision: kept.revision, ranks, highest: highestOf(ranks) };
}
