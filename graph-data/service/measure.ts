/** Centrality and communities of a part of the graph. */
import { measureGraph } from '../analysis/measures.ts';
import type { ReadableDb } from '../db/database.ts';
import type { Measures } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { getSubgraph } from './overview.ts';

/** Measures the given entities by the relations among them. */
export function measure(db: ReadableDb, input: Input<'measure'>): Measures {
  const { nodes, edges } = getSubgraph(db, input);
  const ids = nodes.map(({ id }) => id);
  const links = edges.map(({ source, target }) => [source, target] as const);
  return { ids, ...measureGraph({ ids, links }) };
}
