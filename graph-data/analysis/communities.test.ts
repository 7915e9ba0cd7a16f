import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { expect, test } from 'vitest';
import { type Adjacency, buildAdjacency, neighboursOf } from './adjacency.ts';
import { communitySteps, findCommunities, type Partition } from './communities.ts';

type Pair = [number, number];

function adjacencyOf(nodes: number, pairs: readonly Pair[]): Adjacency {
  return buildAdjacency(nodes - 1, {
    source: Int32Array.from(pairs, ([a]) => a),
    target: Int32Array.from(pairs, ([, b]) => b),
    count: pairs.length,
  });
}

/** Newman and Girvan's modularity, from its definition. */
function modularity(adjacency: Adjacency, community: Int32Array): number {
  const total = adjacency.neighbours.length;
  let sum = 0;
  for (let a = 0; a < community.length; a++) {
    for (let b = 0; b < community.length; b++) {
      if (community[a] !== community[b]) continue;
      const [around, beyond] = [neighboursOf(adjacency, a), neighboursOf(adjacency, b)];
      sum += Number(around.includes(b)) - (around.length * beyond.length) / total;
    }
  }
  return sum / total;
}

const graphs = fc.integer({ min: 2, max: 24 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    pairs: fc.array(
      fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)).filter(([a, b]) => a !== b),
      { minLength: 1, maxLength: 70 },
    ),
  }),
);

function sizesOf({ community, count }: Partition): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const each of community) if (each !== -1) sizes[each] = (sizes[each] ?? 0) + 1;
  return sizes;
}

test('communities are numbered from the largest, and levels join whole communities', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, pairs }) => {
      const adjacency = adjacencyOf(nodes, pairs as Pair[]);
      const levels = findCommunities(adjacency);
      for (const [at, level] of levels.entries()) {
        const sizes = sizesOf(level);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        level.community.forEach((own, key) => {
          expect(own === -1).toBe(neighboursOf(adjacency, key).length === 0);
        });
        const finer = levels[at - 1]?.community;
        const joined = new Map<number, number>();
        finer?.forEach((label, key) => {
          const coarse = level.community[key] ?? -1;
          expect(joined.get(label) ?? coarse).toBe(coarse);
          joined.set(label, coarse);
        });
      }
    }),
  );
});

test('they are as good as graphology’s', () => {
  let own = 0;
  let other = 0;
  const check = fc.property(graphs, ({ nodes, pairs }) => {
    const adjacency = adjacencyOf(nodes, pairs as Pair[]);
    const graph = new UndirectedGraph();
    for (let key = 0; key < nodes; key++) graph.addNode(String(key));
    for (const [a, b] of pairs) graph.mergeEdge(String(a), String(b));
    const theirs = louvain(graph, { randomWalk: false });
    const ours = findCommunities(adjacency).at(-1)?.community ?? new Int32Array();
    own += modularity(adjacency, ours);
    other += modularity(
      adjacency,
      Int32Array.from({ length: nodes }, (_, key) => theirs[key] ?? -1),
    );
  });
  fc.assert(check, { numRuns: 300, seed: 11 });
  expect(own).toBeGreaterThan(other * 0.99);
});

test('what was put together is found together', () => {
  const pairs: Pair[] = [];
  for (let group = 0; group < 6; group++) {
    for (let a = 0; a < 8; a++)
      for (let b = a + 1; b < 8; b++) pairs.push([group * 8 + a, group * 8 + b]);
    pairs.push([group * 8, ((group + 1) % 6) * 8]);
  }
  const levels = findCommunities(adjacencyOf(48, pairs));
  const { community, count } = levels.at(-1) ?? { community: new Int32Array(), count: 0 };
  expect(count).toBe(6);
  for (let key = 0; key < 48; key++) {
    expect(community[key]).toBe(community[Math.floor(key / 8) * 8]);
  }
});

test('a graph without relations has no communities', () => {
  const [level] = findCommunities(adjacencyOf(3, []));
  expect(level).toEqual({ community: Int32Array.of(-1, -1, -1), count: 0 });
});

test('every few milliseconds there is a step that tells how far it has come, and never goes back', () => {
  const size = 25_000;
  const pairs = Array.from({ length: size }, (_, at): Pair => [at, (at + 1) % size]);
  const parts = [...communitySteps(adjacencyOf(size, pairs))];
  expect(parts.length).toBeGreaterThan(6);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts.at(-1)).toBeLessThanOrEqual(1);
  expect(parts.at(-1)).toBeGreaterThan(0.5);
});
