/** What a figure of the ways between two entities shows: those on them, and the relations from each to the next. */
import type { Path, Subgraph } from '../model/views.ts';

type Ways = readonly Pick<Path, 'entities'>[];

/** Ids of the entities on the paths. */
export function entitiesAlong(paths: Ways): string[] {
  return [...new Set(paths.flatMap(({ entities }) => entities.map(({ id }) => id)))];
}

/** Of a subgraph the relations between neighbours on a path, parallel ones included. */
export function alongPaths(paths: Ways, { nodes, edges }: Subgraph): Subgraph {
  const hops = new Set(
    paths.flatMap(({ entities }) =>
      entities.slice(1).map((one, i) => pair(entities[i]?.id ?? '', one.id)),
    ),
  );
  return { nodes, edges: edges.filter(({ source, target }) => hops.has(pair(source, target))) };
}

function pair(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
