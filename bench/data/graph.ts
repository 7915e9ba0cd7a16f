/** A graph with communities and hubs, as typed arrays: what a register of companies or a leak looks like. */
import type { Random } from './random.ts';

/** Ends of relations and communities of entities; entities are numbered from the most connected down. */
export type SampleGraph = {
  entities: number;
  source: Int32Array;
  target: Int32Array;
  /** Rank of each relation's type. */
  type: Uint8Array;
  community: Int32Array;
  degree: Int32Array;
};

export const RELATIONS_PER_ENTITY = 3;
export const RELATION_TYPES = [
  'owns',
  'directs',
  'paid',
  'met',
  'registered in',
  'related to',
] as const;

const SMALLEST = 12;
const LARGEST = 1_500;
/** Share of the relations that stay within a community. */
const WITHIN = 0.82;

/** Makes a graph of `entities` entities, three relations each. */
export function createGraph(entities: number, random: Random): SampleGraph {
  const community = createCommunities(entities, random);
  const { first, size } = spans(community);
  const count = entities * RELATIONS_PER_ENTITY;
  const graph = {
    entities,
    source: new Int32Array(count),
    target: new Int32Array(count),
    type: new Uint8Array(count),
    community,
    degree: new Int32Array(entities),
  };
  for (let at = 0; at < count; at++) {
    const source = random.below(entities);
    const home = community[source] ?? 0;
    const near = (first[home] ?? 0) + Math.floor((size[home] ?? 1) * random.share() ** 2.5);
    const far = Math.floor(entities * random.share() ** 4);
    const target = random.share() < WITHIN ? near : far;
    graph.source[at] = source;
    graph.target[at] = target === source ? (source + 1) % entities : target;
    graph.type[at] = random.below(RELATION_TYPES.length);
  }
  return inOrderOfDegree(graph);
}

/** Sizes follow a power law between the smallest and the largest. */
function createCommunities(entities: number, random: Random): Int32Array {
  const community = new Int32Array(entities);
  for (let at = 0, id = 0; at < entities; id++) {
    const size = Math.min(LARGEST, Math.floor(SMALLEST / (1 - random.share()) ** 0.9));
    community.fill(id, at, at + size);
    at += size;
  }
  return community;
}

function spans(community: Int32Array): { first: number[]; size: number[] } {
  const first: number[] = [];
  const size: number[] = [];
  community.forEach((id, at) => {
    first[id] ??= at;
    size[id] = (size[id] ?? 0) + 1;
  });
  return { first, size };
}

function inOrderOfDegree(graph: SampleGraph): SampleGraph {
  const { entities, source, target, degree, community } = graph;
  for (let at = 0; at < source.length; at++) {
    for (const end of [source[at] ?? 0, target[at] ?? 0]) degree[end] = (degree[end] ?? 0) + 1;
  }
  const order = Int32Array.from(degree.keys()).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0));
  const rank = new Int32Array(entities);
  order.forEach((entity, at) => {
    rank[entity] = at;
  });
  return {
    ...graph,
    source: source.map((end) => rank[end] ?? 0),
    target: target.map((end) => rank[end] ?? 0),
    community: order.map((entity) => community[entity] ?? 0),
    degree: order.map((entity) => degree[entity] ?? 0),
  };
}
