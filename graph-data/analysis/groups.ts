/** Communities of a whole graph as groups to look at: how large, around whom, and how many relations between them. */
import { type Adjacency, neighbourCount } from './adjacency.ts';
import type { Partition } from './communities.ts';

/** A whole graph and its communities, the finest first. */
export type PartitionedGraph = { adjacency: Adjacency; levels: readonly Partition[] };

/** One community: the level it is of, and its number there. */
export type GroupRef = { level: number; number: number };

export type Group = GroupRef & {
  /** Entities in it. */
  size: number;
  /** Keys of its most connected entities, most connected first. */
  hubs: number[];
};

/** Pairs of linked entities across two groups, by their places in the list of groups. */
export type GroupLink = { a: number; b: number; pairs: number };

export type Grouping = {
  groups: Group[];
  links: GroupLink[];
  /** What is in none of the groups listed. */
  rest: { groups: number; entities: number };
};

const HUBS = 3;

/**
 * The largest groups within a group, or of the whole graph.
 * @param within the group to look into; null for all
 * @returns no group where the one looked into has none inside
 */
export function groupsWithin(
  graph: PartitionedGraph,
  within: GroupRef | null,
  limit: number,
): Grouping {
  const inside = insideOf(graph, within);
  for (let level = (within?.level ?? graph.levels.length) - 1; level >= 0; level--) {
    const sizes = sizesAt(graph, level, inside);
    // A level that only repeats the group under another name tells nothing.
    if (within === null ? sizes.size > 0 : sizes.size > 1) {
      return describe(graph, level, inside, sizes, limit);
    }
  }
  return { groups: [], links: [], rest: { groups: 0, entities: 0 } };
}

/** Keys of a group's members, most connected first, at most `limit`. */
export function groupMembers(graph: PartitionedGraph, group: GroupRef, limit: number): number[] {
  const inside = insideOf(graph, group);
  const keys: number[] = [];
  for (let key = 0; key < graph.adjacency.offsets.length - 1; key++)
    if (inside(key)) keys.push(key);
  const degree = (key: number) => neighbourCount(graph.adjacency, key);
  return keys.sort((a, b) => degree(b) - degree(a) || a - b).slice(0, limit);
}

function insideOf({ levels }: PartitionedGraph, within: GroupRef | null): (key: number) => boolean {
  if (within === null) return () => true;
  const labels = levels[within.level]?.community;
  return (key) => labels?.[key] === within.number;
}

function sizesAt(
  { levels }: PartitionedGraph,
  level: number,
  inside: (key: number) => boolean,
): Map<number, number> {
  const sizes = new Map<number, number>();
  levels[level]?.community.forEach((label, key) => {
    if (label !== -1 && inside(key)) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  });
  return sizes;
}

function describe(
  graph: PartitionedGraph,
  level: number,
  inside: (key: number) => boolean,
  sizes: ReadonlyMap<number, number>,
  limit: number,
): Grouping {
  const order = [...sizes].sort(([a, x], [b, y]) => y - x || a - b);
  const chosen = order.slice(0, limit);
  const place = new Map(chosen.map(([number], at) => [number, at]));
  const groups = chosen.map(([number, size]): Group => ({ level, number, size, hubs: [] }));
  const labels = graph.levels[level]?.community ?? new Int32Array();
  const placeOf = (key: number) => (inside(key) ? place.get(labels[key] ?? -1) : undefined);
  findHubs(graph.adjacency, groups, placeOf);
  const left = order.slice(limit);
  return {
    groups,
    links: countLinks(graph.adjacency, placeOf),
    rest: { groups: left.length, entities: left.reduce((sum, [, size]) => sum + size, 0) },
  };
}

type PlaceOf = (key: number) => number | undefined;

function findHubs(adjacency: Adjacency, groups: readonly Group[], placeOf: PlaceOf): void {
  const degree = (key: number) => neighbourCount(adjacency, key);
  for (let key = 0; key < adjacency.offsets.length - 1; key++) {
    const hubs = groups[placeOf(key) ?? -1]?.hubs;
    if (hubs === undefined) continue;
    const at = hubs.findIndex((hub) => degree(hub) < degree(key));
    if (at === -1 && hubs.length >= HUBS) continue;
    hubs.splice(at === -1 ? hubs.length : at, 0, key);
    hubs.length = Math.min(hubs.length, HUBS);
  }
}

function countLinks({ offsets, neighbours }: Adjacency, placeOf: PlaceOf): GroupLink[] {
  const pairs = new Map<number, GroupLink>();
  for (let key = 0; key < offsets.length - 1; key++) {
    const own = placeOf(key);
    if (own === undefined) continue;
    const end = offsets[key + 1] ?? 0;
    for (let at = offsets[key] ?? 0; at < end; at++) {
      const other = placeOf(neighbours[at] ?? 0);
      // Each link is in both rows, and is counted in one.
      if (other !== undefined && own < other) addLink(pairs, own, other);
    }
  }
  return [...pairs.values()].sort((x, y) => y.pairs - x.pairs || x.a - y.a || x.b - y.b);
}

/** More than there are groups in one answer. */
const MOST_GROUPS = 2 ** 20;

function addLink(links: Map<number, GroupLink>, a: number, b: number): void {
  const name = a * MOST_GROUPS + b;
  const link = links.get(name);
  if (link === undefined) links.set(name, { a, b, pairs: 1 });
  else link.pairs += 1;
}
