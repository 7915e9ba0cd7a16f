/** Names of things for menus, notices and the history. */
import type { AppState } from './state.ts';

/** The longest name that still reads well in a menu. */
const NAME_LIMIT = 40;

/** The name of an entity on the canvas, shortened to fit a menu. */
export function nameOf(state: Pick<AppState, 'canvas'>, id: string): string {
  const name = state.canvas.nodes[id]?.name ?? 'an entity';
  return shorten(name);
}

/** A name cut to fit a menu; never inside a character. */
export function shorten(name: string): string {
  const letters = [...name.slice(0, 4 * NAME_LIMIT)];
  if (letters.length <= NAME_LIMIT) return name;
  return `${letters
    .slice(0, NAME_LIMIT - 1)
    .join('')
    .trimEnd()}…`;
}

/** One entity by its name, more by their number. */
export function several(state: Pick<AppState, 'canvas'>, ids: readonly string[]): string {
  const [first, second] = ids;
  if (first === undefined) return 'nothing';
  return second === undefined ? nameOf(state, first) : `${ids.length} entities`;
}
