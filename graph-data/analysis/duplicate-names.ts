/** How likely two names mean one thing: by their words, letters, initials and slips. No dictionary, no language. */
import type { DuplicateReason } from '../model/tables.ts';

/** A name, taken apart once. */
export type NameParts = {
  text: string;
  /** Words without case, accents, punctuation and titles. */
  words: readonly string[];
  /** The same, each once, and in alphabetical order as one text. */
  set: ReadonlySet<string>;
  sorted: string;
  /** All letters and digits in a row. */
  letters: string;
  /** First letters of two or more words. */
  initials: string | null;
};

export type Likeness = { kind: DuplicateReason; score: number };

const MARKS = /\p{M}/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
/** Words that say nothing of who is meant. */
const EMPTY = new Set([
  ...[
    'the',
    'a',
    'an',
    'of',
    'and',
    'for',
    'in',
    'de',
    'la',
    'le',
    'du',
    'des',
    'von',
    'van',
    'der',
    'und',
  ],
  ...['mr', 'mrs', 'ms', 'dr', 'sir', 'inc', 'ltd', 'llc', 'gmbh', 'co', 'corp'],
]);
/** Names as short as this are one letter apart by chance. */
const LEAST_LETTERS = 5;

/** Takes a name apart. */
export function partsOf(text: string): NameParts {
  const folded = text.normalize('NFKD').replace(MARKS, '').toLowerCase();
  // An apostrophe or a full stop inside a word parts nothing: U.S. is us, O'Neill is oneill.
  const all = folded
    .replace(/['’.]/g, '')
    .split(NO_WORD)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !EMPTY.has(word));
  const words = telling.length === 0 ? all : telling;
  const initials = words.length < 2 ? null : words.map((word) => [...word][0] ?? '').join('');
  const set = new Set(words);
  return { text, words, set, sorted: words.toSorted().join(' '), letters: all.join(''), initials };
}

/**
 * Why two names may mean one thing, and how likely; null where nothing speaks for it.
 * @param weight how much a word tells, by how rare it is: 0 for one that many names have, 1 for a rare one
 */
export function likeness(
  a: NameParts,
  b: NameParts,
  weight: (word: string) => number,
): Likeness | null {
  if (a.letters === '' || b.letters === '') return null;
  if (a.text === b.text) return { kind: 'same name', score: 1 };
  if (a.letters === b.letters || a.sorted === b.sorted) {
    return { kind: 'same letters', score: 0.95 };
  }
  if (standsFor(a, b) || standsFor(b, a)) return { kind: 'initials', score: 0.75 };
  const shortest = Math.min(a.letters.length, b.letters.length);
  if (shortest >= LEAST_LETTERS && !hasDigits(a, b) && oneApart(a.letters, b.letters)) {
    return { kind: 'one letter apart', score: 0.8 };
  }
  const shared = overlap(a.set, b.set, weight);
  return shared < 0.5 ? null : { kind: 'shared words', score: 0.35 + 0.3 * shared };
}

/** *ICE* for *Immigration and Customs Enforcement*. */
function standsFor(short: NameParts, long: NameParts): boolean {
  return long.initials !== null && long.initials.length > 1 && short.letters === long.initials;
}

/** Numbers that differ in one digit are different numbers. */
function hasDigits(a: NameParts, b: NameParts): boolean {
  return /\d/.test(a.letters) || /\d/.test(b.letters);
}

/** Whether one letter more, less or other makes the two the same. */
export function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const restOfShort = short.slice(short.length === long.length ? at + 1 : at);
  return restOfShort === long.slice(at + 1);
}

/** The weight of the words they share, as part of the lighter name's: 1 where one holds all words of the other. */
function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const common = sum(
    [...a].filter((word) => b.has(word)),
    weight,
  );
  if (common === 0) return 0;
  const [ofA, ofB] = [sum(a, weight), sum(b, weight)];
  // All of a short name in a long one counts for less the more the long one adds.
  return (common / Math.min(ofA, ofB)) * (0.5 + 0.5 * (common / (ofA + ofB - common)));
}

function sum(words: Iterable<string>, weight: (word: string) => number): number {
  let total = 0;
  for (const word of words) total += weight(word);
  return total;
}
