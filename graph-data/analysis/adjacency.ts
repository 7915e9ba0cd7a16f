/** Who is next to whom in a whole graph, as typed arrays: a few bytes a relation, and no object for any of them. */

/**
 * Distinct neighbours of every entity, direction and loops ignored. Those of the entity with key `k` are
 * `neighbours[offsets[k]]` up to `neighbours[offsets[k + 1]]`, in order of their keys.
 */
export type Adjacency = { offsets: Int32Array; neighbours: Int32Array };

/** Ends of relations by internal key of the entities; `count` of each are in use. */
export type Ends = { source: Int32Array; target: Int32Array; count: number };

/**
 * The other ends of the relations from every entity, in order of their keys: those of the entity with key `k` are
 * `targets[offsets[k]]` up to `targets[offsets[k + 1]]`. Loops and repeats may be among them.
 */
export type Outgoing = { offsets: Int32Array; targets: Int32Array };

/** Keys between two reports of progress. */
const STRIDE = 50_000;

/**
 * Builds the adjacency of a graph.
 * @param maxKey the largest key of an entity
 */
export function buildAdjacency(maxKey: number, ends: Ends): Adjacency {
  const steps = adjacencySteps(sortedBySource(maxKey, ends));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Builds the adjacency of a graph whose relations are sorted already. Threads can share it.
 * @returns steps, each yielding how much is done, 0 to 1
 */
export function* adjacencySteps(outgoing: Outgoing): Generator<number, Adjacency, void> {
  const keys = outgoing.offsets.length - 1;
  const incoming = turned(outgoing);
  yield 1 / 3;
  const offsets = sharedArray(keys + 1);
  for (let key = 0; key < keys; key++) {
    offsets[key + 1] = (offsets[key] ?? 0) + joinRows(outgoing, incoming, key, null, 0);
    if (key % STRIDE === 0) yield (1 + key / keys) / 3;
  }
  const neighbours = sharedArray(offsets[keys] ?? 0);
  for (let key = 0; key < keys; key++) {
    joinRows(outgoing, incoming, key, neighbours, offsets[key] ?? 0);
    if (key % STRIDE === 0) yield (2 + key / keys) / 3;
  }
  return { offsets, neighbours };
}

/** How many distinct neighbours an entity has. */
export function neighbourCount({ offsets }: Adjacency, key: number): number {
  return (offsets[key + 1] ?? 0) - (offsets[key] ?? 0);
}

/** The neighbours of an entity: a window onto the array, not a copy. */
export function neighboursOf({ offsets, neighbours }: Adjacency, key: number): Int32Array {
  return neighbours.subarray(offsets[key] ?? 0, offsets[key + 1] ?? 0);
}

/**
 * Goes through what leads from an entity and what leads to it side by side; each neighbour counts once, itself never.
 * @param into where the neighbours are put from `at` on; null to count only
 * @returns how many there are
 */
function joinRows(
  outgoing: Outgoing,
  incoming: Outgoing,
  key: number,
  into: Int32Array | null,
  at: number,
): number {
  let out = outgoing.offsets[key] ?? 0;
  let back = incoming.offsets[key] ?? 0;
  const outEnd = outgoing.offsets[key + 1] ?? 0;
  const backEnd = incoming.offsets[key + 1] ?? 0;
  let found = 0;
  let last = -1;
  while (out < outEnd || back < backEnd) {
    const there = entryOf(outgoing, out, outEnd);
    const here = entryOf(incoming, back, backEnd);
    if (there <= here) out += 1;
    if (here <= there) back += 1;
    const next = Math.min(there, here);
    if (next === last || next === key) continue;
    if (into !== null) into[at + found] = next;
    last = next;
    found += 1;
  }
  return found;
}

/** Keys are smaller than what stands for the end of a row. */
const PAST_ALL = 2 ** 31 - 1;

function entryOf({ targets }: Outgoing, at: number, end: number): number {
  return at < end ? (targets[at] ?? PAST_ALL) : PAST_ALL;
}

/** The same relations from their other ends: in order, since they are gone through in order. */
function turned({ offsets, targets }: Outgoing): Outgoing {
  const keys = offsets.length - 1;
  const back = new Int32Array(keys + 1);
  for (const target of targets) back[target + 1] = (back[target + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) back[key + 1] = (back[key + 1] ?? 0) + (back[key] ?? 0);
  const next = back.slice();
  const sources = new Int32Array(targets.length);
  for (let key = 0; key < keys; key++) {
    const end = offsets[key + 1] ?? 0;
    for (let at = offsets[key] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      const place = next[target] ?? 0;
      sources[place] = key;
      next[target] = place + 1;
    }
  }
  return { offsets: back, targets: sources };
}

// Sorting by the other end twice over sorts by both.
function sortedBySource(maxKey: number, { source, target, count }: Ends): Outgoing {
  const offsets = new Int32Array(maxKey + 2);
  for (let at = 0; at < count; at++) {
    const key = source[at] ?? 0;
    offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key < offsets.length; key++) {
    offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
  }
  const next = offsets.slice();
  const targets = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const key = source[at] ?? 0;
    const place = next[key] ?? 0;
    targets[place] = target[at] ?? 0;
    next[key] = place + 1;
  }
  return turned(turned({ offsets, targets }));
}

function sharedArray(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
