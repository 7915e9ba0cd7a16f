/** Runs of capitalised words in running text: what may be a name, without the titles around it. Offsets in UTF-16 units. */
import { beginsWithCapital } from './capitals.ts';
import type { NameCues } from './cues/cues.ts';

/** A run of words, and what stands on either side of it. */
export type Run = {
  start: number;
  end: number;
  words: readonly string[];
  /** The title before it, where there is one. */
  title: string | null;
  /** The words next to it in small letters; empty at a border of the sentence. */
  before: string;
  after: string;
  /** Whether it begins where a sentence does, so that its first capital tells nothing. */
  first: boolean;
};

type Word = { start: number; end: number; text: string };

// Initials, a word with its hyphens, an apostrophe only before a capital (O'Brien).
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{Lu}\p{Ll})[\p{L}\p{M}]+)?(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|&/gu;
const GAP = /^(?:[ {2}\t]+|[ {2}\t]*\n[ {2}\t]*)$/u;
// A quoted sentence begins with a capital as well.
const QUOTATION = /[“„«"‘:]\s*$/u;
const GAP_AFTER_ABBREVIATION = /^\.[ {2}\t]+$/u;

/**
 * The runs of a stretch of text that begins and ends with a sentence.
 * @param from where the stretch begins in the whole text; results count from there
 */
export function runsOf(sentence: string, from: number, cues: NameCues): Run[] {
  const words = wordsOf(sentence);
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const end = endOfRun(sentence, words, at, cues);
    if (end > at) runs.push(...split(words, at, end, cues));
    at = Math.max(end, at + 1);
  }
  return runs.map((run) => ({
    ...run,
    start: run.start + from,
    end: run.end + from,
    first: run.first || QUOTATION.test(sentence.slice(0, run.start)),
  }));
}

function wordsOf(sentence: string): Word[] {
  return [...sentence.matchAll(WORD)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}

/** Place after the last word of the run that begins at `at`; `at` itself where none does. */
function endOfRun(sentence: string, words: readonly Word[], at: number, cues: NameCues): number {
  let end = at;
  for (let next = at; next < words.length; next++) {
    const word = words[next];
    if (word === undefined || (next > at && !joined(sentence, words[next - 1], word, cues))) break;
    if (beginsWithCapital(word.text)) end = next + 1;
    else if (next === at && cues.particles.includes(word.text)) continue;
    else if (next === at || !isLink(word.text, cues) || next - end >= 2) break;
  }
  return end;
}

function joined(sentence: string, before: Word | undefined, word: Word, cues: NameCues): boolean {
  if (before === undefined) return false;
  const gap = sentence.slice(before.end, word.start);
  const abbreviated = GAP_AFTER_ABBREVIATION.test(gap) && cues.titles.includes(lower(before));
  return GAP.test(gap) || abbreviated;
}

function isLink(text: string, { links, and }: NameCues): boolean {
  return links.includes(text) || and.includes(text);
}

/** Parts of a run: cut at titles, and at *and* where it links two names and is no part of one. */
function split(words: readonly Word[], from: number, to: number, cues: NameCues): Run[] {
  const parts: { from: number; to: number; title: string | null }[] = [];
  let start = from;
  let title: string | null = null;
  const close = (end: number) => {
    if (end > start) parts.push({ from: start, to: end, title });
    title = null;
  };
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (isTitle(words, at, to, cues)) {
      const inRow: boolean = start === at && title !== null;
      const former: string | null = title;
      close(at);
      title = inRow ? `${former} ${word.text}` : word.text;
      start = at + 1;
    } else if (partsNames(words, { start, at, to }, cues)) {
      close(at);
      start = at + 1;
    }
  }
  close(to);
  return parts.flatMap((part) => runOf(words, trimmed(words, part, cues), cues));
}

// *Justice* is a title, but neither in *Justice Department* nor in *Department of Justice*.
function isTitle(words: readonly Word[], at: number, to: number, cues: NameCues): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !cues.titles.includes(lower(word))) return false;
  if (next !== undefined && at + 1 < to) return !cues.organisations.includes(lower(next));
  return !cues.links.includes(words[at - 1]?.text ?? '');
}

/** Whether the word at `at` parts two names: *and* outside, *of* without an organisation or a law before it. */
function partsNames(
  words: readonly Word[],
  { start, at, to }: { start: number; at: number; to: number },
  { and, links, organisations, laws, particles }: NameCues,
): boolean {
  const word = words[at]?.text ?? '';
  if (word === '&') return false;
  const holds = (from: number, end: number) =>
    words.slice(from, end).some((one) => [...organisations, ...laws].includes(lower(one)));
  if (and.includes(word)) return !holds(start, start + 1) && !holds(to - 1, to);
  return links.includes(word) && !particles.includes(word) && !holds(start, at);
}

type Part = { from: number; to: number; title: string | null };

function trimmed(words: readonly Word[], part: Part, cues: NameCues): Part {
  let { from, to } = part;
  const isParticle = (word: Word | undefined) =>
    word !== undefined && cues.particles.includes(word.text);
  while (from < to && !beginsWithCapital(words[from]?.text ?? '') && !isParticle(words[from])) {
    from += 1;
  }
  while (to > from && !beginsWithCapital(words[to - 1]?.text ?? '')) to -= 1;
  const opener = words[from];
  if (opener !== undefined && cues.starters.includes(lower(opener))) {
    return trimmed(words, { from: from + 1, to, title: null }, cues);
  }
  return { from, to, title: part.title };
}

function runOf(words: readonly Word[], { from, to, title }: Part, cues: NameCues): Run[] {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return [];
  const nobody = [...cues.common, ...cues.titles];
  if (to === from + 1 && title === null && nobody.includes(lower(first))) return [];
  return [
    {
      start: first.start,
      end: last.end,
      words: words.slice(from, to).map(({ text }) => text),
      title,
      before: words[from - 1]?.text ?? '',
      after: words[to]?.text ?? '',
      first: from === 0,
    },
  ];
}

function lower({ text }: Word): string {
  return text.toLowerCase();
}
