/** Finds a long quote that was slightly altered: the passage of the text nearest to it in edits. */
import { codePointLength } from '../model/offsets.ts';
import { type Normalised, normalise, type Place } from './normalise.ts';

/** Shorter quotes are never approximate: too much would be. In code points. */
export const APPROXIMATE_MIN_LENGTH = 32;

/** Edits allowed for each character of the quote. */
const MAX_EDIT_RATE = 0.2;

/**
 * The passage with the fewest character edits from the quote, at most one in five, or null.
 * Approximate string matching by dynamic programming over columns (Sellers 1980), on normalised text.
 * @returns UTF-16 offsets into the text that was normalised
 */
export function approximatePlace(text: Normalised, quote: string): Place | null {
  const needle = normalise(quote).text.trim();
  if (codePointLength(needle) < APPROXIMATE_MIN_LENGTH) return null;
  const best = nearestPassage(text.text, needle);
  if (best.edits > Math.floor(needle.length * MAX_EDIT_RATE)) return null;
  const start = text.starts[best.start];
  const end = text.ends[best.end - 1];
  return start === undefined || end === undefined ? null : { start, end };
}

type Passage = Place & { edits: number };

// `cost[i]`: fewest edits that make the first i units of the needle out of a passage ending here;
// `from[i]`: where that passage begins.
function nearestPassage(text: string, needle: string): Passage {
  const size = needle.length;
  let cost = Int32Array.from({ length: size + 1 }, (_, index) => index);
  let from = new Int32Array(size + 1);
  let nextCost = new Int32Array(size + 1);
  let nextFrom = new Int32Array(size + 1);
  let best: Passage = { start: 0, end: 0, edits: size };
  for (let at = 0; at < text.length; at++) {
    nextCost[0] = 0;
    nextFrom[0] = at + 1;
    fillColumn({ cost, from, nextCost, nextFrom }, needle, text.charCodeAt(at));
    const edits = nextCost[size] ?? size;
    if (edits < best.edits) best = { start: nextFrom[size] ?? 0, end: at + 1, edits };
    [cost, nextCost] = [nextCost, cost];
    [from, nextFrom] = [nextFrom, from];
  }
  return best;
}

type Columns = Record<'cost' | 'from' | 'nextCost' | 'nextFrom', Int32Array>;

function fillColumn(
  { cost, from, nextCost, nextFrom }: Columns,
  needle: string,
  unit: number,
): void {
  for (let row = 1; row <= needle.length; row++) {
    const replaced = (cost[row - 1] ?? 0) + (needle.charCodeAt(row - 1) === unit ? 0 : 1);
    const inserted = (cost[row] ?? 0) + 1;
    const dropped = (nextCost[row - 1] ?? 0) + 1;
    const least = Math.min(replaced, inserted, dropped);
    nextCost[row] = least;
    nextFrom[row] =
      least === replaced
        ? (from[row - 1] ?? 0)
        : least === inserted
          ? (from[row] ?? 0)
          : (nextFrom[row - 1] ?? 0);
  }
}
