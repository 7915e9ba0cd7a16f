/** Shortens a quote without changing a word of it: what is left out is marked, what counts is kept. */

const CUT = '[…]';

/**
 * Shortens a quote to about `limit` code points by leaving out whole words. What stays stands in the
 * quote in this order; the passage with most of the words in `keep` stays, and so does its beginning
 * where there is room for both.
 * @param keep what the quote is cited for: names and the relation's label
 * @returns the quote with its white space made plain; `[…]` stands for what was left out
 */
export function shortenQuote(quote: string, keep: readonly string[], limit: number): string {
  const words = quote.trim().split(/\s+/u);
  const lengths = words.map((word) => [...word].length + 1);
  if (lengths.reduce((sum, length) => sum + length, -1) <= limit) return words.join(' ');
  const budget = Math.max(0, limit - 2 * CUT.length - 2);
  const wanted = new Set(keep.flatMap(plainWords));
  const values = words.map((word) => (plainWords(word).some((one) => wanted.has(one)) ? 1 : 0));
  const { from, to } = bestWindow(lengths, values, budget);
  const parts = [
    from > 0 ? CUT : '',
    ...words.slice(from, to),
    to < words.length ? CUT : '',
  ].filter(Boolean);
  return parts.join(' ');
}

/** The window of words within a budget that holds most of what is wanted; the first such, grown to the full budget. */
function bestWindow(
  lengths: readonly number[],
  values: readonly number[],
  budget: number,
): { from: number; to: number } {
  let best = { from: 0, to: 1, value: -1 };
  let [from, size, value] = [0, 0, 0];
  for (let to = 1; to <= lengths.length; to++) {
    size += lengths[to - 1] ?? 0;
    value += values[to - 1] ?? 0;
    while (size - 1 > budget && from < to - 1) {
      size -= lengths[from] ?? 0;
      value -= values[from] ?? 0;
      from++;
    }
    const longer = from === best.from && value >= best.value;
    if (value > best.value || longer) best = { from, to, value };
  }
  return best;
}

/** Words without their punctuation, in lower case; very short ones say nothing. */
function plainWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 2);
}
