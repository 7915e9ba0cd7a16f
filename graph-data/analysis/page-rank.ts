/** PageRank of a whole graph on typed arrays (Page, Brin, Motwani, Winograd 1998), direction ignored. */
import type { Adjacency } from './adjacency.ts';

const DAMPING = 0.85;
/** Sum of the changes of a round below which the next would change nothing one could see. */
const TOLERANCE = 1e-7;
const MOST_ROUNDS = 60;

/** Ranks by key; they add up to 1 over all keys for which `exists` is 1, others have 0. */
export function pageRank(adjacency: Adjacency, exists: Uint8Array): Float64Array {
  const steps = pageRankSteps(adjacency, exists);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As `pageRank`, in steps: a round each.
 * @returns steps, each yielding how much is done, 0 to 1
 */
export function* pageRankSteps(
  adjacency: Adjacency,
  exists: Uint8Array,
): Generator<number, Float64Array, void> {
  const keys = adjacency.offsets.length - 1;
  const nodes = exists.reduce((sum, each) => sum + each, 0);
  let rank = new Float64Array(keys);
  let next = new Float64Array(keys);
  for (let key = 0; key < keys; key++) rank[key] = exists[key] === 1 ? 1 / nodes : 0;
  for (let round = 0, change = 1; round < MOST_ROUNDS && change > TOLERANCE; round++) {
    spread(adjacency, { exists, nodes }, rank, next);
    change = difference(rank, next);
    [rank, next] = [next, rank];
    // Each round leaves about as much of the change as the damping says.
    yield Math.min(1, Math.log(change) / Math.log(TOLERANCE));
  }
  return rank;
}

function spread(
  { offsets, neighbours }: Adjacency,
  { exists, nodes }: { exists: Uint8Array; nodes: number },
  rank: Float64Array,
  next: Float64Array,
): void {
  next.fill(0);
  // What stands alone gives its rank to all alike.
  let alone = 0;
  for (let key = 0; key < rank.length; key++) {
    const [from, to] = [offsets[key] ?? 0, offsets[key + 1] ?? 0];
    if (from === to) alone += rank[key] ?? 0;
    const share = (rank[key] ?? 0) / (to - from);
    for (let at = from; at < to; at++) {
      const other = neighbours[at] ?? 0;
      next[other] = (next[other] ?? 0) + share;
    }
  }
  const base = (1 - DAMPING + DAMPING * alone) / nodes;
  for (let key = 0; key < rank.length; key++) {
    next[key] = exists[key] === 1 ? base + DAMPING * (next[key] ?? 0) : 0;
  }
}

function difference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum;
}
