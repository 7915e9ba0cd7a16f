/** Small helpers for words in the interface. */

/** `1 relation`, `2 relations`; digits grouped as in British English. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** The first letter in upper case; the rest is left as written. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en-GB') + text.slice(first.length);
}

/** A type or other key as people read it: `acts_on` and `acts-on` are *Acts on*. */
export function readKey(key: string): string {
  return capitalise(key.replace(/[-_]+/g, ' '));
}
