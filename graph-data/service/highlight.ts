/** Finds the words of a query in a text, the way the full-text index does: no case, no accents, by beginnings. */
import { fold } from '../model/fold.ts';

/** `[start, end)` in UTF-16 units. */
export type Range = [start: number, end: number];

/** A piece of text with the words found in it. */
export type Excerpt = { excerpt: string; highlights: Range[] };

const WORDS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{Co}\p{M}\p{Cs}]/u;
const LEAD = 60;
const LENGTH = 240;

/** The words of a text, as they are written. */
export function wordsIn(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** The words of `text`, at most `limit`, that begin with one of the `folded` words. */
export function findWords(
  text: string,
  folded: readonly string[],
  limit: number = Number.POSITIVE_INFINITY,
): Range[] {
  const ranges: Range[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (ranges.length >= limit) break;
    const candidate = fold(word);
    if (folded.some((beginning) => candidate.startsWith(beginning))) {
      ranges.push([index, index + word.length]);
    } else if (candidate.length === word.length) {
      ranges.push(...within(candidate, folded, index));
    }
  }
  return ranges;
}

// In scripts without spaces a word stands within a longer run of letters.
function within(run: string, folded: readonly string[], index: number): Range[] {
  return folded.flatMap((word): Range[] => {
    const at = UNSPACED.test(word) ? run.indexOf(word) : -1;
    return at === -1 ? [] : [[index + at, index + at + word.length]];
  });
}

/** Up to 240 units of a text around the first word found, with `…` where it was cut. */
export function excerptOf(text: string, folded: readonly string[]): Excerpt {
  if (text.length <= LENGTH) return { excerpt: text, highlights: findWords(text, folded) };
  const from = wordBoundary(text, Math.max(0, firstWordAt(text, folded) - LEAD));
  const to = wordBoundary(text, Math.min(text.length, from + LENGTH));
  const before = from > 0 ? '…' : '';
  const excerpt = `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return { excerpt, highlights: findWords(excerpt, folded) };
}

/** Where one of the words begins first: in letters as they are if it is there so, else with every word folded. */
function firstWordAt(text: string, folded: readonly string[]): number {
  const lower = text.toLowerCase();
  const places = lower.length === text.length ? folded.map((word) => plainAt(lower, word)) : [];
  const found = places.filter((at) => at !== -1);
  if (found.length > 0) return Math.min(...found);
  return findWords(text, folded, 1)[0]?.[0] ?? 0;
}

/** Where a word begins that starts with `beginning`; -1 where none does. */
function plainAt(text: string, beginning: string): number {
  let at = text.indexOf(beginning);
  while (at > 0 && LETTER.test(text.charAt(at - 1))) at = text.indexOf(beginning, at + 1);
  return at;
}

// The nearest space to the right within a word's length; otherwise a place that splits no character.
function wordBoundary(text: string, at: number): number {
  if (at === 0 || at >= text.length) return Math.min(at, text.length);
  const space = text.slice(at, at + 24).search(/\s/);
  if (space !== -1) return at + space;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
