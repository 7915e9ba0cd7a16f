/** Finds a long quote that was slightly altered: the passages of the text nearest to it in edits. */
import { codePointLength } from '../model/offsets.ts';
import { type Normalised, normalise, type Place } from './normalise.ts';
import { candidateRanges } from './trigrams.ts';

/** Shorter quotes are never approximate: too much would be. In code points. */
const APPROXIMATE_MIN_LENGTH = 32;

/** Edits allowed for each character of the quote. */
const MAX_EDIT_RATE = 0.2;

/** Places wanted at most: more of one sentence tell nothing more. */
const MAX_PLACES = 16;

/**
 * The passages that are at most one character edit in five away from the quote, nearest first and none
 * overlapping another; where some are nearer than others, only the nearest.
 * Approximate string matching by dynamic programming over columns (Sellers 1980), on normalised text, where
 * counting shared trigrams (Jokinen and Ukkonen 1991) does not rule it out.
 * @returns UTF-16 offsets into the text that was normalised
 */
export function approximatePlaces(text: Normalised, quote: string): Place[] {
  const needle = normalise(quote).text.trim();
  const shortest = Math.min(codePointLength(needle), codePointLength(quote));
  if (shortest < APPROXIMATE_MIN_LENGTH) return [];
  const limit = Math.floor(needle.length * MAX_EDIT_RATE);
  const near = candidateRanges(text.text, needle, limit).flatMap((range) =>
    passagesWithin(text.text, needle, limit, range),
  );
  near.sort((a, b) => a.edits - b.edits || a.end - b.end);
  return apart(near).flatMap((passage) => {
    const start = text.starts[passage.start];
    const end = text.ends[passage.end - 1];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

type Passage = Place & { edits: number };

/** The best passages, none overlapping another. */
function apart(sorted: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  const best = sorted[0]?.edits ?? 0;
  for (const passage of sorted) {
    if (passage.edits > best || kept.length === MAX_PLACES) break;
    if (!kept.some(({ start, end }) => passage.start < end && start < passage.end)) {
      kept.push(passage);
    }
  }
  return kept;
}

// `cost[i]`: fewest edits that make the first i units of the needle out of a passage ending here;
// `from[i]`: where that passage begins. Rows beyond the last one within the limit cannot come back to it, so
// each column ends one row after it (Ukkonen 1985).
function passagesWithin(text: string, needle: string, limit: number, range: Place): Passage[] {
  const size = needle.length;
  let cost = Int32Array.from({ length: size + 1 }, (_, index) => index);
  let from = new Int32Array(size + 1).fill(range.start);
  let nextCost = new Int32Array(size + 1);
  let nextFrom = new Int32Array(size + 1);
  const found: Passage[] = [];
  let within = Math.min(size, limit);
  for (let at = range.start; at < range.end; at++) {
    nextCost[0] = 0;
    nextFrom[0] = at + 1;
    const rows = Math.min(size, within + 1);
    if (rows > within) cost[rows] = limit + 1;
    fillColumn({ cost, from, nextCost, nextFrom }, needle, text.charCodeAt(at), rows);
    within = rows;
    while ((nextCost[within] ?? 0) > limit) within -= 1;
    const edits = nextCost[size] ?? size;
    if (within === size) found.push({ start: nextFrom[size] ?? 0, end: at + 1, edits });
    [cost, nextCost] = [nextCost, cost];
    [from, nextFrom] = [nextFrom, from];
  }
  return found;
}

type Columns = Record<'cost' | 'from' | 'nextCost' | 'nextFrom', Int32Array>;

function fillColumn(
  { cost, from, nextCost, nextFrom }: Columns,
  needle: string,
  unit: number,
  rows: number,
): void {
  for (let row = 1; row <= rows; row++) {
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
