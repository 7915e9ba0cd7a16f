/** How well the relations of the small graph are supported. */
import type { EvidenceHealth, HealthList } from '../../../graph-data/model/evidence-views.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';
import { sum, summary } from './plain-graph.ts';

/** A page of one of the lists, with the counts of all. */
export function evidenceHealth(
  graph: Subgraph,
  list: HealthList,
  offset: number,
  limit: number,
): EvidenceHealth {
  const uncited = graph.edges.filter(({ citations }) => citations === 0);
  const single = graph.edges.filter(({ sources }) => sources === 1);
  const open = graph.edges.filter(({ review }) => review === 'unreviewed');
  const lists = {
    uncited,
    'single source': single,
    'not exact': [],
    disputed: [],
    unreviewed: open,
  };
  return {
    counts: {
      relations: graph.edges.length,
      citations: sum(graph.edges.map(({ citations }) => citations)),
      uncited: uncited.length,
      singleSource: single.length,
      verdicts: [{ verdict: 'exact', count: sum(graph.edges.map(({ citations }) => citations)) }],
      notExact: 0,
      disputed: 0,
      unreviewed: open.length,
    },
    items: lists[list]
      .slice(offset, offset + limit)
      .map(({ id }) => ({ relation: summary(graph, id), citation: null })),
    total: lists[list].length,
  };
}
