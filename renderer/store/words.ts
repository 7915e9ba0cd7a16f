/** Names of things for menus, notices and the history. */
import { shorten } from '../../graph-data/model/shorten.ts';
import type { AppState } from './state.ts';

export { shorten } from '../../graph-data/model/shorten.ts';

/** The name of an entity on the canvas, shortened to fit a menu. */
export function nameOf(state: Pick<AppState, 'canvas'>, id: string): string {
  const name = state.canvas.nodes[id]?.name ?? 'an entity';
  return shorten(name);
}

/** One entity by its name, more by their number. */
export function several(state: Pick<AppState, 'canvas'>, ids: readonly string[]): string {
  const [first, second] = ids;
  if (first === undefined) return 'nothing';
  return second === undefined ? nameOf(state, first) : `${ids.length} entities`;
}
