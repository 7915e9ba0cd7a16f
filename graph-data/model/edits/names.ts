/** Edits in words, as menus name the step that is taken back: *undo delete ICE and 14 relations*. */
import { shorten } from '../shorten.ts';

/** So many of something, counted: *1 relation*, *14 relations*. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** One thing by its name, more by their number. */
export function nameOrCount(names: readonly string[], one: string, many = `${one}s`): string {
  const [first] = names;
  if (first !== undefined && names.length === 1) return shorten(first);
  return counted(names.length, one, many);
}

/** Phrases as a list: *a, b and c*. */
export function listed(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
}
