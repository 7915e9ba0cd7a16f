import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { expect, test } from 'vitest';
import { buildAdjacency } from './adjacency.ts';
import { pageRank } from './page-rank.ts';

test('ranks are graphology’s, and add up to one', () => {
  const pairs = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(pairs, (list) => {
      const adjacency = buildAdjacency(14, {
        source: Int32Array.from(list, ([a]) => a),
        target: Int32Array.from(list, ([, b]) => b),
        count: list.length,
      });
      const graph = new UndirectedGraph();
      for (let key = 0; key < 15; key++) graph.addNode(key);
      for (const [a, b] of list) if (a !== b) graph.mergeEdge(a, b);
      const ranks = pageRank(adjacency, new Uint8Array(15).fill(1));
      expect(ranks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      const theirs = pagerank(graph, {
        maxIterations: 1_000,
        tolerance: 1e-9,
        getEdgeWeight: null,
      });
      for (const [key, rank] of ranks.entries()) expect(rank).toBeCloseTo(theirs[key] ?? -1, 5);
    }),
  );
});

test('keys without an entity have no rank', () => {
  const adjacency = buildAdjacency(2, {
    source: Int32Array.of(0),
    target: Int32Array.of(2),
    count: 1,
  });
  expect([...pageRank(adjacency, Uint8Array.of(1, 0, 1))]).toEqual([0.5, 0, 0.5]);
});
