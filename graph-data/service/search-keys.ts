/** Which rows a search looks at: a fixed number of each kind, however many match. */
import type { ReadableDb } from '../db/database.ts';
import {
  expressionOf,
  type Fit,
  matchingKeys,
  needsScan,
  queryWords,
  type SearchKind,
  scannedKeys,
} from '../db/full-text.ts';
import { exactNames, type Ranking, rankedNames } from '../db/name-ranks.ts';
import { fold } from '../model/fold.ts';
import type { InnerWords } from './inner-words.ts';
import type { Looking } from './looking.ts';
import type { Pace } from './pace.ts';
import { quotesBeginning } from './quote-beginnings.ts';

/**
 * What is looked for: the words as typed, folded, and the whole text folded. `scan`: the text itself, where it has
 * no words or its script no spaces; else null.
 */
export type Query = {
  words: string[];
  folded: string[];
  phrase: string;
  limit: number;
  scan: string | null;
};

/** What a search reads. */
export type Index = {
  db: ReadableDb;
  ranks: () => Ranking;
  /** Where null, what no index finds is looked for in every row. */
  inner: InnerWords | null;
  pace: Pace;
  looking: Looking;
};

/** The query of a text; null where there is nothing to look for. */
export function queryOf(text: string, limit: number): Query | null {
  const wanted = text.toWellFormed().trim();
  const words = queryWords(wanted);
  const scan = needsScan(wanted) ? wanted.toLowerCase() : null;
  if (words.length === 0 && scan === null) return null;
  return { words, folded: words.map(fold), phrase: fold(wanted), limit, scan };
}

/** The first keys for each fit in turn, without repeats; with several fits there may be more than `limit`. */
export async function keysOf(
  index: Index,
  kind: SearchKind,
  { words, scan }: Query,
  fits: readonly Fit[],
  limit: number,
): Promise<number[]> {
  const keys = new Set<number>();
  const expressions = words.length === 0 ? [] : fits.map((fit) => expressionOf(words, fit));
  // Of a single word some fits are the same.
  for (const expression of new Set(expressions)) {
    for (const key of soonest(index, kind, words, expression, limit)) keys.add(key);
  }
  if (scan === null || keys.size >= limit) return [...keys];
  const inner = index.inner?.(kind, words) ?? null;
  if (inner === null) await scanInto(keys, index, kind, scan, limit);
  else if (inner !== '') for (const key of keysFor(index, kind, inner, limit)) keys.add(key);
  return [...keys];
}

function soonest(
  index: Index,
  kind: SearchKind,
  words: readonly string[],
  expression: string,
  limit: number,
): number[] {
  const [only = '', ...more] = words;
  const quick =
    kind === 'quote' && more.length === 0 ? quotesBeginning(index.db, only, limit) : null;
  return quick ?? keysFor(index, kind, expression, limit);
}

/** Keys of entities that are called exactly as was typed; see `exactNames`. */
export function exactKeys({ db, ranks }: Index, { words, phrase }: Query, limit: number): number[] {
  if (words.length === 0) return [];
  const expression = expressionOf(words, 'whole');
  return exactNames(db, ranks(), phrase, { expression, limit });
}

/** Keys that fit an expression: of entities the most connected, of other kinds those stored first. */
export function keysFor(
  { db, ranks }: Index,
  kind: SearchKind,
  expression: string,
  limit: number,
): number[] {
  if (kind === 'entity') return rankedNames(db, ranks(), expression, limit);
  return matchingKeys(db, kind, expression, limit);
}

async function scanInto(
  keys: Set<number>,
  { db, pace, looking }: Index,
  kind: SearchKind,
  text: string,
  limit: number,
): Promise<void> {
  // Of a kind that there is nothing of, all was looked through.
  looking.reached(kind, 1);
  for (const found of scannedKeys(db, kind, text, limit)) {
    if (typeof found === 'number') keys.add(found);
    else if (looking.reached(kind, found.part)) await pace();
    else break;
  }
}
