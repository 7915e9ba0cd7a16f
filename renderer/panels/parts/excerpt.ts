/** Context cut to what fits beside a quote; words stay whole. */

/** Beyond so many UTF-16 units on a side, context is cut and the rest offered. */
const CONTEXT_UNITS = 120;

/** The end of a text: at most `limit` units, beginning with a whole word. */
export function tailOf(text: string, limit: number = CONTEXT_UNITS): string {
  if (text.length <= limit) return text;
  const cut = text.slice(-limit);
  const word = /^\S*\s+/.exec(cut)?.[0].length ?? 0;
  return wellFormed(word < cut.length ? cut.slice(word) : cut);
}

/** The beginning of a text: at most `limit` units, ending with a whole word. */
export function headOf(text: string, limit: number = CONTEXT_UNITS): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const word = /\s+\S*$/.exec(cut)?.index ?? 0;
  return wellFormed(word > 0 ? cut.slice(0, word) : cut);
}

/** A cut through a character leaves half of it, which is dropped. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
