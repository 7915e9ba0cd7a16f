/** How central each entity of a graph is, and which ones belong together. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

/** Nodes by id, and links as pairs of ids; a pair may occur several times, a loop counts for nothing. */
export type MeasuredGraph = {
  ids: readonly string[];
  links: readonly (readonly [string, string])[];
};

/** Columns in the order of the graph's ids. */
export type Measures = {
  /** Share of the shortest paths between others that lead through the entity, 0 to 1. */
  betweenness: number[];
  /** Adds up to 1 over all entities. */
  pageRank: number[];
  /** Communities by number, 0 for the largest. */
  community: number[];
};

function build({ ids, links }: MeasuredGraph): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of ids) graph.mergeNode(id);
  for (const [source, target] of links) {
    if (source === target) continue;
    graph.updateEdge(source, target, ({ weight }) => ({ weight: (weight ?? 0) + 1 }));
  }
  return graph;
}

/** Numbers communities by size; equal sizes by the first entity of each. */
function bySize(ids: readonly string[], raw: Readonly<Record<string, number>>): number[] {
  const sizes = new Map<number, number>();
  for (const id of ids) sizes.set(raw[id] ?? -1, (sizes.get(raw[id] ?? -1) ?? 0) + 1);
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([community]) => community);
  return ids.map((id) => order.indexOf(raw[id] ?? -1));
}

/**
 * Measures a graph, direction ignored, parallel links as weight. The same graph gives the same measures.
 * Betweenness after Brandes (2001), communities after Blondel et al. (2008, Louvain), both from graphology.
 * @throws Error if a link names an id that is not among the ids
 */
export function measureGraph(input: MeasuredGraph): Measures {
  const { ids } = input;
  const graph = build(input);
  if (graph.order !== ids.length)
    throw new Error('A link names an entity that is not in the graph.');
  if (graph.size === 0) {
    const even = ids.map(() => 1 / Math.max(1, ids.length));
    return { betweenness: ids.map(() => 0), pageRank: even, community: ids.map((_, i) => i) };
  }
  const between = betweennessCentrality(graph, { getEdgeWeight: null });
  const rank = pagerank(graph, { maxIterations: 1_000, getEdgeWeight: 'weight' });
  const communities = louvain(graph, { randomWalk: false });
  return {
    betweenness: ids.map((id) => between[id] ?? 0),
    pageRank: ids.map((id) => rank[id] ?? 0),
    community: bySize(ids, communities),
  };
}
