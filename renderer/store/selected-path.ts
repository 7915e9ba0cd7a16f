/** The path that the selected relations make, if they make one. */
import type { GraphEdge } from '../../graph-data/model/views.ts';

export type WalkedPath = { from: string; relations: readonly string[] };

/**
 * Relations in the order in which one walks them from one end to the other, direction ignored; null where they
 * branch, close a circle or fall apart. It begins where the first relation's source is an end of it.
 */
export function walkPath(edges: readonly GraphEdge[]): WalkedPath | null {
  const touching = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.source, edge.target])) {
      touching.set(id, [...(touching.get(id) ?? []), edge]);
    }
  }
  const ends = [...touching].filter(([, near]) => near.length === 1).map(([id]) => id);
  const [first] = edges;
  if (ends.length !== 2 || first === undefined) return null;
  const from = ends.find((id) => id === first.source) ?? ends[0] ?? '';
  const relations: string[] = [];
  for (let at: string | undefined = from; at !== undefined; ) {
    const next: GraphEdge | undefined = touching.get(at)?.find(({ id }) => !relations.includes(id));
    if (next === undefined) break;
    relations.push(next.id);
    at = next.source === at ? next.target : next.source;
  }
  return relations.length === edges.length ? { from, relations } : null;
}
