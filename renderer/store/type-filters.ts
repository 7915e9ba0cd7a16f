/** Filters by types that somebody has renamed: here, in another window, or by taking that back. */
import { followRenaming, type Renaming } from '../../graph-data/model/renamed-type.ts';
import type { Facets, Subgraph } from '../../graph-data/model/views.ts';
import type { Producer } from './app.ts';
import type { CanvasState } from './state.ts';

type Typed = { id: string; type: string };
type Sort = {
  of: Renaming['of'];
  off: readonly string[];
  /** Types that the project has now. */
  present: Facets['entityTypes'];
  were: Readonly<Record<string, Typed>>;
  are: readonly Typed[];
};

/**
 * Lets filters follow types that the project no longer has, where all that had one on this canvas has one other
 * type now. To be done before the canvas itself is brought up to date, so that nothing is seen in between.
 * @param facets which types the project has now
 */
export function followRenamedTypes(
  fresh: Subgraph,
  facets: Pick<Facets, 'entityTypes' | 'relationTypes'>,
): Producer<CanvasState> {
  return (canvas) => {
    const { entityTypes, relationTypes } = canvas.filters;
    const renamings = [
      ...renamed({
        ...{ of: 'entity', off: entityTypes, present: facets.entityTypes },
        ...{ were: canvas.nodes, are: fresh.nodes },
      }),
      ...renamed({
        ...{ of: 'relation', off: relationTypes, present: facets.relationTypes },
        ...{ were: canvas.edges, are: fresh.edges },
      }),
    ];
    if (renamings.length === 0) return canvas;
    return { ...canvas, filters: renamings.reduce(followRenaming, canvas.filters) };
  };
}

/** Whether anything on the canvas has a type. */
export function isOnCanvas({ nodes, edges }: CanvasState, { of, from }: Renaming): boolean {
  const all: readonly Typed[] = Object.values(of === 'entity' ? nodes : edges);
  return all.some(({ type }) => type === from);
}

function renamed({ of, off, present, were, are }: Sort): Renaming[] {
  const there = new Set(present.map(({ value }) => value));
  return off.flatMap((from) => {
    if (there.has(from)) return [];
    const now = new Set(are.filter(({ id }) => were[id]?.type === from).map(({ type }) => type));
    const [to] = now;
    if (to === undefined || now.size > 1 || to === from) return [];
    return [{ of, from, to, taken: Object.values(were).some(({ type }) => type === to) }];
  });
}
