/** Words that differ from a typed one by a slip of the finger: a letter more, less, wrong or out of order. */
import type { ReadableDb } from '../db/database.ts';
import { type NameTerms, readNameTerms } from '../db/name-terms.ts';

/** Words shorter than this are not guessed at: too many differ from them by a letter. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven. */
const LONG = 8;
const MOST = 6;

/** Finds similar words among a fixed set. */
export type SimilarWords = (word: string) => string[];

/**
 * Words in the names of a project's entities, read when first needed and again after a change.
 * @param revision the project's present revision
 */
export function createSimilarNames(db: ReadableDb, revision: () => number): SimilarWords {
  let known: { revision: number; find: SimilarWords } | null = null;
  return (word) => {
    const now = revision();
    if (known?.revision !== now) {
      known = { revision: now, find: createSimilarWords(readNameTerms(db)) };
    }
    return known.find(word);
  };
}

/**
 * Prepares words for finding similar ones.
 * @returns finds, for a folded word that may be the beginning of one, at most six: fewest slips, then most frequent
 */
export function createSimilarWords({ terms, counts }: NameTerms): SimilarWords {
  const letters = Uint32Array.from(terms, lettersOf);
  return (word) => {
    const allowed = word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2;
    if (allowed === 0) return [];
    const own = lettersOf(word);
    const found: { term: string; slips: number; count: number }[] = [];
    terms.forEach((term, at) => {
      // Each letter that the other has not is a slip: this spares counting for nearly all words.
      if (bits(own & ~(letters[at] ?? 0)) > allowed) return;
      const slips = slipsBetween(word, term, allowed);
      if (slips <= allowed) found.push({ term, slips, count: counts[at] ?? 0 });
    });
    found.sort((a, b) => a.slips - b.slips || b.count - a.count);
    return found.slice(0, MOST).map(({ term }) => term);
  };
}

function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set >>> 0;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * The fewest slips that make `typed` the beginning of `term`: optimal string alignment distance (Damerau 1964, Boytsov
 * 2011) to the nearest beginning.
 * @returns at most `most` + 1, which stands for more
 */
export function slipsBetween(typed: string, term: string, most: number): number {
  const width = Math.min(term.length, typed.length + most);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const line = [row];
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === term[column - 1];
      const swapped = areSwapped(typed, row, term, column);
      line[column] = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(most + 1, ...above);
}

/** Whether the two letters that end at these places are each other's in the other word. */
function areSwapped(a: string, row: number, b: string, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
