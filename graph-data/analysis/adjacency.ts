/** Who is next to whom in a whole graph, as typed arrays: a few bytes a relation, and no object for any of them. */

/**
 * Distinct neighbours of every entity, direction and loops ignored. Those of the entity with key `k` are
 * `neighbours[offsets[k]]` up to `neighbours[offsets[k + 1]]`, in order of their keys.
 */
export type Adjacency = { offsets: Int32Array; neighbours: Int32Array };

/** Ends of relations by internal key of the entities; `count` of each are in use. */
export type Ends = { source: Int32Array; target: Int32Array; count: number };

/**
 * Builds the adjacency of a graph.
 * @param maxKey the largest key of an entity
 * @param shared whether threads will share it
 */
export function buildAdjacency(maxKey: number, ends: Ends, shared = false): Adjacency {
  const all = sorted(maxKey, ends);
  return withoutRepeats(maxKey, all, shared);
}

/** How many distinct neighbours an entity has. */
export function neighbourCount({ offsets }: Adjacency, key: number): number {
  return (offsets[key + 1] ?? 0) - (offsets[key] ?? 0);
}

/** The neighbours of an entity: a window onto the array, not a copy. */
export function neighboursOf({ offsets, neighbours }: Adjacency, key: number): Int32Array {
  return neighbours.subarray(offsets[key] ?? 0, offsets[key + 1] ?? 0);
}

// A counting sort by the one end, then each row by the other.
function sorted(maxKey: number, ends: Ends): Adjacency {
  const offsets = offsetsOf(maxKey, ends);
  const next = offsets.slice();
  const neighbours = new Int32Array(offsets[maxKey + 1] ?? 0);
  const put = (key: number, neighbour: number) => {
    const place = next[key] ?? 0;
    neighbours[place] = neighbour;
    next[key] = place + 1;
  };
  for (let at = 0; at < ends.count; at++) {
    const [a, b] = [ends.source[at] ?? 0, ends.target[at] ?? 0];
    if (a === b) continue;
    put(a, b);
    put(b, a);
  }
  for (let key = 0; key <= maxKey; key++) {
    neighbours.subarray(offsets[key] ?? 0, offsets[key + 1] ?? 0).sort();
  }
  return { offsets, neighbours };
}

function offsetsOf(maxKey: number, { source, target, count }: Ends): Int32Array {
  const offsets = new Int32Array(maxKey + 2);
  for (let at = 0; at < count; at++) {
    const [a, b] = [source[at] ?? 0, target[at] ?? 0];
    if (a === b) continue;
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1;
    offsets[b + 1] = (offsets[b + 1] ?? 0) + 1;
  }
  for (let key = 1; key < offsets.length; key++) {
    offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
  }
  return offsets;
}

// Kept entries move to the front of the array they stand in: none overtakes one that is still to be read.
function withoutRepeats(maxKey: number, all: Adjacency, shared: boolean): Adjacency {
  const offsets = makeArray(maxKey + 2, shared);
  let kept = 0;
  const { neighbours } = all;
  for (let key = 0; key <= maxKey; key++) {
    const end = all.offsets[key + 1] ?? 0;
    let last = -1;
    for (let at = all.offsets[key] ?? 0; at < end; at++) {
      const neighbour = neighbours[at] ?? 0;
      if (neighbour === last) continue;
      neighbours[kept] = neighbour;
      last = neighbour;
      kept += 1;
    }
    offsets[key + 1] = kept;
  }
  const own = makeArray(kept, shared);
  own.set(neighbours.subarray(0, kept));
  return { offsets, neighbours: own };
}

function makeArray(length: number, shared: boolean): Int32Array {
  const bytes = length * Int32Array.BYTES_PER_ELEMENT;
  return new Int32Array(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
}
