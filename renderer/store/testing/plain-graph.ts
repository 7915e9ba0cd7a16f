/** Questions to the small graph that a test's service answers from. */
import type {
  Facet,
  GraphNode,
  RelationSummary,
  Subgraph,
} from '../../../graph-data/model/views.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';

export type Neighbour = { id: string; type: string; direction: 'out' | 'in'; edge: string };

/** Who is related to an entity, once for each relation. */
export function neighbours(graph: Subgraph, id: string): Neighbour[] {
  return graph.edges.flatMap(({ source, target, type, id: edge }): Neighbour[] => [
    ...(source === id ? [{ id: target, type, direction: 'out' as const, edge }] : []),
    ...(target === id ? [{ id: source, type, direction: 'in' as const, edge }] : []),
  ]);
}

/** @throws ServiceError NOT_FOUND */
export function nodeOf(graph: Subgraph, id: string): GraphNode {
  const node = graph.nodes.find((other) => other.id === id);
  if (node === undefined) throw new ServiceError('NOT_FOUND', `There is no entity ${id}.`);
  return node;
}

/** A relation with the names in it. @throws ServiceError NOT_FOUND */
export function summary(graph: Subgraph, id: string): RelationSummary {
  const edge = graph.edges.find((other) => other.id === id);
  if (edge === undefined) throw new ServiceError('NOT_FOUND', `There is no relation ${id}.`);
  const name = (entity: string) => nodeOf(graph, entity).name;
  const speakerName = edge.speaker === null ? null : name(edge.speaker);
  return { ...edge, sourceName: name(edge.source), targetName: name(edge.target), speakerName };
}

/** How often each value stands in a list, the most frequent first. */
export function facet(values: readonly string[]): Facet[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, group]) => ({ value, label: `The ${value}`, count: group.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The total of a list. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
