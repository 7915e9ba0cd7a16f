/** Which paths between two entities hold without the sources left out. */
import type { Path } from '../../../graph-data/model/views.ts';

export type FallenPaths = {
  /** Paths with at least one relation that has lost all its sources. */
  fallen: readonly Path[];
  /** How many paths hold. */
  left: number;
};

/** Parts paths by whether every relation of theirs still has a source. */
export function fallenPaths(paths: readonly Path[], fallen: ReadonlySet<string>): FallenPaths {
  const gone = paths.filter(({ hops }) => hops.some(({ relation }) => fallen.has(relation.id)));
  return { fallen: gone, left: paths.length - gone.length };
}
