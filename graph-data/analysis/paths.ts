/**
 * Simple paths between two nodes, direction ignored. The searches are generators that yield `null` as
 * they go, so that whoever runs them can pause, give way or give up.
 */

/** Distinct neighbours of a node, in order. Asked again and again for the same node: should be cached. */
export type Neighbours = (node: number) => Iterable<number>;

export type PathQuery = {
  from: number;
  to: number;
  /** In hops. */
  maxLength: number;
};

/** A path as the nodes on it, or `null` between steps of the search. */
export type PathStep = number[] | null;

/**
 * Every path of least length. Breadth-first from both ends, the smaller side first, until they meet; then
 * only nodes that lie on such a path are walked, so no step leads nowhere.
 */
export function* shortestPaths(neighbours: Neighbours, query: PathQuery): Generator<PathStep> {
  const { from, to, maxLength } = query;
  if (from === to) return;
  const left = [new Set([from])];
  const right = [new Set([to])];
  const seen = [new Set([from]), new Set([to])] as const;
  while (left.length + right.length - 2 < maxLength) {
    const growLeft = lastOf(left).size <= lastOf(right).size;
    const side = growLeft ? left : right;
    const layer = yield* nextLayer(neighbours, lastOf(side), growLeft ? seen[0] : seen[1]);
    if (layer.size === 0) return;
    side.push(layer);
    const opposite = lastOf(growLeft ? right : left);
    const middle = new Set([...layer].filter((node) => opposite.has(node)));
    if (middle.size === 0) continue;
    const before = yield* narrow(neighbours, left, middle);
    const after = yield* narrow(neighbours, right, middle);
    yield* walkLevels(neighbours, [...before.toReversed(), middle, ...after], [from]);
    return;
  }
}

/** Every simple path of up to `maxLength` hops, shorter ones first. */
export function* allPaths(neighbours: Neighbours, query: PathQuery): Generator<PathStep> {
  const { from, to, maxLength } = query;
  if (from === to) return;
  const reach = { distance: new Map([[to, 0]]), frontier: new Set([to]), depth: 0 };
  for (let length = 1; length <= maxLength; length++) {
    // Half of the way is enough: the other half is walked from the start.
    while (reach.depth < Math.ceil(length / 2) && reach.frontier.size > 0) {
      yield* deepen(neighbours, reach);
    }
    if (reach.frontier.size === 0 && !reach.distance.has(from)) return;
    yield* walkLength(neighbours, reach, length, [from]);
  }
}

/** How far nodes are from the target, known up to `depth`; an empty frontier means all is known. */
type Reach = { distance: Map<number, number>; frontier: Set<number>; depth: number };

function* deepen(neighbours: Neighbours, reach: Reach): Generator<null> {
  const seen = new Set(reach.distance.keys());
  const layer = yield* nextLayer(neighbours, reach.frontier, seen);
  reach.depth += 1;
  for (const node of layer) reach.distance.set(node, reach.depth);
  reach.frontier = layer;
}

function* walkLength(
  neighbours: Neighbours,
  reach: Reach,
  length: number,
  path: number[],
): Generator<PathStep> {
  const node = path.at(-1);
  const left = length - path.length + 1;
  yield null;
  if (node === undefined) return;
  if (left === 0) {
    if (reach.distance.get(node) === 0) yield [...path];
    return;
  }
  for (const next of neighbours(node)) {
    if (path.includes(next) || !reachable(reach, next, left - 1)) continue;
    path.push(next);
    yield* walkLength(neighbours, reach, length, path);
    path.pop();
  }
}

function reachable(reach: Reach, node: number, left: number): boolean {
  const distance = reach.distance.get(node);
  // Passing the target before the end would not be a simple path.
  if (distance === 0) return left === 0;
  if (distance !== undefined) return distance <= left;
  return reach.frontier.size > 0 && left > reach.depth;
}

function* nextLayer(
  neighbours: Neighbours,
  layer: ReadonlySet<number>,
  seen: Set<number>,
): Generator<null, Set<number>> {
  const next = new Set<number>();
  for (const node of layer) {
    yield null;
    for (const near of neighbours(node)) {
      if (seen.has(near)) continue;
      seen.add(near);
      next.add(near);
    }
  }
  return next;
}

// The nodes of each layer that lead to the middle, from the middle outwards.
function* narrow(
  neighbours: Neighbours,
  layers: readonly ReadonlySet<number>[],
  middle: ReadonlySet<number>,
): Generator<null, Set<number>[]> {
  const narrowed: Set<number>[] = [];
  let inner = middle;
  for (const layer of layers.slice(0, -1).reverse()) {
    const kept = new Set<number>();
    for (const node of inner) {
      yield null;
      for (const near of neighbours(node)) if (layer.has(near)) kept.add(near);
    }
    narrowed.push(kept);
    inner = kept;
  }
  return narrowed;
}

function* walkLevels(
  neighbours: Neighbours,
  levels: readonly ReadonlySet<number>[],
  path: number[],
): Generator<PathStep> {
  yield null;
  const node = path.at(-1);
  const level = levels[path.length];
  if (node === undefined) return;
  if (level === undefined) {
    yield [...path];
    return;
  }
  for (const next of neighbours(node)) {
    if (!level.has(next)) continue;
    path.push(next);
    yield* walkLevels(neighbours, levels, path);
    path.pop();
  }
}

function lastOf(layers: readonly Set<number>[]): Set<number> {
  return layers.at(-1) ?? new Set();
}
