/** Whether somebody is named in a stretch of text. */

/** Characters that a name or a part of it must have: an initial names nobody, two characters may in Chinese. */
const SHORTEST = 2;

/**
 * Whether the name, its last word (*Homan* for *Thomas Homan*) or the first three of a longer one, stands in the
 * text as whole words. Case and accents do not count; in scripts without spaces it may stand anywhere.
 */
export function nameStandsIn(text: string, name: string): boolean {
  const haystack = fold(text);
  const whole = fold(name);
  const words = whole.split(' ');
  const last = words.at(-1) ?? whole;
  const most = words.length > 3 ? words.slice(0, 3).join(' ') : whole;
  return [whole, most, last].some((part) => part.length >= SHORTEST && standsIn(haystack, part));
}

function standsIn(haystack: string, needle: string): boolean {
  if (!/[a-z0-9]/.test(needle)) return haystack.includes(needle);
  return ` ${haystack} `.includes(` ${needle} `);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
