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
