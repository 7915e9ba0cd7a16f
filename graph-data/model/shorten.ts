/** Names cut to fit a menu or a notice. */

/** The longest name that still reads well in a menu. */
const NAME_LIMIT = 40;

/** A name cut to fit a menu; never inside a character. */
export function shorten(name: string): string {
  const letters = [...name.slice(0, 4 * NAME_LIMIT)];
  if (letters.length <= NAME_LIMIT) return name;
  return `${letters
    .slice(0, NAME_LIMIT - 1)
    .join('')
    .trimEnd()}…`;
}
