/** Text cut where a search matched it. */

export type Piece = { text: string; hit: boolean };

/**
 * Cuts `text` into matched and other pieces that join up to it again.
 * @param ranges half-open, in UTF-16 units; may overlap, touch, be unordered or reach beyond the text
 */
export function splitHighlights(
  text: string,
  ranges: readonly (readonly [number, number])[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/**
 * Where words that someone typed begin words of `text`, in any case: what a search by word beginnings
 * would match. Half-open ranges in UTF-16 units.
 */
export function findTyped(text: string, typed: string): [number, number][] {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 12).flatMap((word) => {
    // Only letters and digits are left in a word, so it needs no escaping.
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'giu');
    return [...text.slice(0, 2000).matchAll(pattern)].map((match): [number, number] => [
      match.index,
      match.index + match[0].length,
    ]);
  });
}
