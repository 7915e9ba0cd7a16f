/**
 * Quotes with a word that begins as was typed. The index holds beginnings of up to three letters in order; for longer
 * ones it first makes a list of all quotes there are, which in a million takes as long as the rest of a search. Where a
 * beginning is common, its first quotes are found sooner among those that share its first letters.
 */
import type { ReadableDb } from '../db/database.ts';
import { beginningOf, countAbout, quotesFitting } from '../db/full-text.ts';
import { fold } from '../model/fold.ts';
import { wordsIn } from './highlight.ts';

/** Letters of the longest beginnings that the index holds. */
const INDEXED_LETTERS = 3;
/** Up to this many the list takes less than half a millisecond. */
const FEW = 500_000;
/** Quotes looked at for each that is wanted; where these do not hold enough, the word is rare and its list short. */
const LOOKED_AT = 4;

/** What the index takes for the same letter, beside case: accents of Latin letters. */
const LATIN = /^[\p{sc=Latin}\p{N}]+$/u;

/**
 * Internal keys of the first quotes, in key order, as the index would give them; null where it should be asked.
 * @param word a single word as typed
 * @param few quotes up to which the index is as quick
 */
export function quotesBeginning(
  db: ReadableDb,
  word: string,
  limit: number,
  few: number = FEW,
): number[] | null {
  const letters = [...word];
  if (letters.length <= INDEXED_LETTERS || countAbout(db, 'quote') <= few) return null;
  const same = LATIN.test(word) ? fold : (text: string) => text.toLowerCase();
  const wanted = same(word);
  const shared = beginningOf(letters.slice(0, INDEXED_LETTERS).join(''));
  const found: number[] = [];
  for (const { key, quote } of quotesFitting(db, shared, limit * LOOKED_AT)) {
    if (wordsIn(quote).some((each) => same(each).startsWith(wanted))) found.push(key);
    if (found.length === limit) return found;
  }
  return null;
}
