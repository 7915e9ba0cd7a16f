/** Where sentences begin, for showing a quote in its context. */
import { CONTEXT_RULES } from './context-rules/index.ts';
import type { ContextRules } from './context-rules/rules.ts';

/** What only closes what came before: it belongs to the sentence it follows. */
const CLOSING = /^[”’»)\]\s]+$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const BEFORE_INITIALS = /^[\s([“"]?$/u;
const OF_A_WORD = /[\p{L}\p{M}.]/u;

/** Made once: to make one takes as long as to read a few sentences. */
const SEGMENTERS: ReadonlyMap<string, Intl.Segmenter> = new Map(
  CONTEXT_RULES.map(({ language }) => [language, makeSegmenter(language)]),
);

/** Where enough is known: so many sentences that begin at an offset or later. */
type Enough = { from: number; sentences: number };

/**
 * Offsets (UTF-16) at which the sentences of a text begin, the first always 0. Unicode's own rules (UAX 29),
 * with abbreviations and initials of the language joined, and detached closing marks kept with what they close.
 * @param enough where to stop; left out for the whole text
 */
export function sentenceStarts(
  text: string,
  rules: ContextRules,
  enough: Enough = { from: 0, sentences: Number.POSITIVE_INFINITY },
): number[] {
  const starts = [0];
  let left = enough.sentences;
  for (const { index, segment } of segmenterOf(rules).segment(text)) {
    if (index === 0 || CLOSING.test(segment)) continue;
    const before = text.slice(starts.at(-1) ?? 0, index);
    if (before.trim() === '' || endsInAbbreviation(before, rules)) continue;
    const start = index + closingQuote(text, before, index);
    starts.push(start);
    if (start >= enough.from) left -= 1;
    if (left === 0) break;
  }
  return starts;
}

function segmenterOf({ language }: ContextRules): Intl.Segmenter {
  return SEGMENTERS.get(language) ?? makeSegmenter(language);
}

function makeSegmenter(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: 'sentence' });
}

function endsInAbbreviation(before: string, rules: ContextRules): boolean {
  const paragraphEnds = /\n\s*$/.test(before);
  const trimmed = before.trimEnd();
  if (paragraphEnds || !trimmed.endsWith('.')) return false;
  const from = lastWordStart(trimmed);
  const word = trimmed.slice(from, -1);
  if (rules.abbreviations.includes(word.toLowerCase())) return true;
  return (
    BEFORE_INITIALS.test(trimmed.slice(Math.max(0, from - 1), from)) && INITIALS.test(`${word}.`)
  );
}

// From the end, since a pattern that must end there is tried at every letter of the sentence.
function lastWordStart(text: string): number {
  let from = text.length;
  while (from > 0 && OF_A_WORD.test(text.charAt(from - 1))) from -= 1;
  return from;
}

// A straight quotation mark set off by spaces opens or closes; it closes where one is open.
function closingQuote(text: string, before: string, at: number): number {
  if (text[at] !== '"' || (before.split('"').length - 1) % 2 === 0) return 0;
  return text.slice(at).match(/^"\s*/)?.[0].length ?? 0;
}

/** A passage within its sentences; UTF-16 offsets into the text. */
export type Surrounded = {
  /** Where the text shown before begins: two sentences before that of the passage. */
  from: number;
  /** Where the sentence begins that the passage begins in. */
  sentenceStart: number;
  /** Where the sentence ends that the passage ends in. */
  sentenceEnd: number;
  /** Where the text shown after ends. */
  to: number;
};

/** Sentences shown on either side. */
const AROUND = 2;

/** Text looked at on either side, in UTF-16 units: mostly little of it tells. */
const LITTLE = 700;
const MUCH = 2_500;

/** Of a text cut in the middle of a sentence, the second start is the first that is sure. */
const SURE_FROM = 2;
/** What may follow a full stop before the letter that tells whether it ends a sentence, in UTF-16 units. */
const SURE_UNTIL = 100;

/** The sentences around a passage `[start, end)`. */
export function surround(
  text: string,
  start: number,
  end: number,
  rules: ContextRules,
): Surrounded {
  const { around, sure } = surroundWithin(text, { start, end, reach: LITTLE }, rules);
  return sure ? around : surroundWithin(text, { start, end, reach: MUCH }, rules).around;
}

/** `sure`: reading more of the text would tell the same. */
function surroundWithin(
  text: string,
  { start, end, reach }: { start: number; end: number; reach: number },
  rules: ContextRules,
): { around: Surrounded; sure: boolean } {
  const base = wholeCharacter(text, Math.max(0, start - reach));
  const limit = wholeCharacter(text, Math.min(text.length, end + reach));
  const enough = { from: end - base, sentences: AROUND + 1 };
  const starts = sentenceStarts(text.slice(base, limit), rules, enough).map((at) => at + base);
  const inside = starts.findLastIndex((at) => at <= start);
  const next = starts.findIndex((at) => at >= end);
  const last = next === -1 ? starts.length : next;
  const first = inside - AROUND;
  const to = starts[last + AROUND] ?? limit;
  return {
    around: {
      from: starts[Math.max(0, first)] ?? base,
      sentenceStart: starts[inside] ?? base,
      sentenceEnd: starts[last] ?? limit,
      to,
    },
    sure: (base === 0 || first >= SURE_FROM) && (limit === text.length || to < limit - SURE_UNTIL),
  };
}

function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
