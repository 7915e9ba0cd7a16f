/** Dates that a text gives in full or with their year, found by the library chrono. */
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as ja from 'chrono-node/ja';
import * as zh from 'chrono-node/zh';

/** A date as the text has it; offsets in UTF-16 units. `edtf`: as precise as the text is. */
export type FoundDate = { start: number; end: number; text: string; edtf: string };

type Parser = Pick<typeof en, 'parse'>;
const PARSERS: Readonly<Record<string, Parser>> = { en: en.GB, de, fr, es };

const YEAR = /(?<!\p{N})(?:1[5-9]|20)\p{Nd}{2}(?!\p{N})/u;
const OPENING = /^(?:(?:am|vom|den|le|el|on|the|del?)\s+)+/iu;
const NUMBERS_ONLY = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;

/**
 * The dates of a stretch of text. What needs today's date to be understood (*on Monday*, *last year*) is left out, and
 * so is a date in numbers alone that can be read in two ways.
 * @param from where the stretch begins in the whole text; results count from there
 */
export function datesIn(text: string, from: number, language: string): FoundDate[] {
  // Without a year nothing is a date; looking that up is cheap, parsing is not.
  if (!YEAR.test(text)) return [];
  return parserFor(text, language)
    .parse(text)
    .filter((found) => YEAR.test(found.text) && found.start.isCertain('year'))
    .filter((found) => found.end === null && !NUMBERS_ONLY.test(found.text.trim()))
    .flatMap((found) => {
      const year = found.start.get('year');
      if (year === null) return [];
      const opening = OPENING.exec(found.text)?.[0].length ?? 0;
      const bare = found.text.slice(opening).replace(/[\s,.;]+$/u, '');
      const start = from + found.index + opening;
      return [{ start, end: start + bare.length, text: bare, edtf: edtfOf(found.start, year) }];
    });
}

function parserFor(text: string, language: string): Parser {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return ja;
  return /\p{sc=Han}/u.test(text) ? zh.hans : (PARSERS[language] ?? en.GB);
}

type Parts = {
  isCertain(part: 'month' | 'day'): boolean;
  get(part: 'month' | 'day'): number | null;
};

function edtfOf(parts: Parts, year: number): string {
  const month = parts.isCertain('month') ? parts.get('month') : null;
  const day = month !== null && parts.isCertain('day') ? parts.get('day') : null;
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}
