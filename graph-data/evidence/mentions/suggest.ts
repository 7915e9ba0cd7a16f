/**
 * Names and dates in a text that are no entities yet: offered to a reader, never taken over by themselves. Runs of
 * capitalised words, judged by what stands in and beside them and, in English, by the library compromise.
 */
import { rulesFor } from '../context-rules/index.ts';
import type { ContextRules } from '../context-rules/rules.ts';
import { sentenceStarts } from '../sentences.ts';
import type { NameCues } from './cues/cues.ts';
import { cuesFor } from './cues/index.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { guessNames } from './english-names.ts';
import { findMentions } from './find.ts';
import { judgeRun, type Opinion } from './judge-run.ts';
import { joinForms, type NameForm } from './name-forms.ts';
import type { Named } from './name-index.ts';
import { type Run, runsOf } from './runs.ts';

/** A candidate with all its places, in UTF-16 units. */
export type Suggestion = Opinion & {
  name: string;
  /** Shorter forms of the name in this text. */
  aliases: readonly string[];
  places: readonly { start: number; end: number }[];
};

/** A line of this many words of which this share has capitals is a heading: its capitals tell nothing. */
const HEADING_WORDS = 4;
const HEADING_SHARE = 0.6;

/** Below this weight, once is not enough. */
const DOUBTFUL = 0.3;

/**
 * Best first.
 * @param entities what is in the project already
 * @param step awaited between paragraphs with the share of the text that is read, so that long work can give way
 */
export async function suggestMentions(
  text: string,
  entities: readonly Named[],
  step: (done: number, total: number) => Promise<void> | undefined,
): Promise<Suggestion[]> {
  const rules = rulesFor(text);
  const { language } = rules;
  const reading = { text, rules, cues: cuesFor(language), calendar: calendarWords(language) };
  const forms: NameForm[] = [];
  const dates: FoundDate[] = [];
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    await step(index, text.length);
    dates.push(...datesIn(paragraph, index, language));
    if (!isHeading(paragraph)) forms.push(...formsIn(paragraph, index, reading));
  }
  const names = joinForms(forms);
  return placedIn(text, [...names, ...datesByText(dates)], entities);
}

type Reading = { text: string; rules: ContextRules; cues: NameCues; calendar: ReadonlySet<string> };

function formsIn(
  paragraph: string,
  from: number,
  { text, rules, cues, calendar }: Reading,
): NameForm[] {
  const guesses = rules.language === 'en' ? guessNames(paragraph, from) : [];
  const starts = sentenceStarts(paragraph, rules);
  return starts.flatMap((start, at) => {
    const sentence = paragraph.slice(start, starts[at + 1] ?? paragraph.length);
    return runsOf(sentence, from + start, cues)
      .map(withoutGerund)
      .flatMap((run) => {
        const opinion = judgeRun(run, guesses, cues);
        if (calendar.has(run.words.join(' ').toLowerCase())) return [];
        return opinion === null ? [] : [{ ...opinion, name: nameOf(text, run), first: run.first }];
      });
  });
}

/** Names of days and months, in small letters: written with capitals, and nobody's. */
function calendarWords(language: string): Set<string> {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 7 }, (_, at) => day.format(Date.UTC(2024, 0, at + 1)));
  const months = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1)));
  return new Set([...days, ...months].map((word) => word.toLowerCase()));
}

function nameOf(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}

// *Blocking ICE agents is …*: the first word of a sentence is a verb sooner than a name.
function withoutGerund(run: Run): Run {
  const [first = '', second] = run.words;
  if (!run.first || second === undefined || !/^\p{Lu}\p{Ll}{3,}ing$/u.test(first)) return run;
  return { ...run, start: run.start + first.length, words: run.words.slice(1), first: false };
}

function isHeading(paragraph: string): boolean {
  const words = paragraph.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < HEADING_WORDS || /[.!?]["”’]?\s*$/.test(paragraph)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals / words.length >= HEADING_SHARE;
}

type Draft = Omit<Suggestion, 'places'>;

function datesByText(dates: readonly FoundDate[]): Draft[] {
  const texts = new Map(dates.map((date) => [date.text, date]));
  return [...texts.values()].map(({ text, edtf }) => ({
    type: 'date',
    name: text,
    aliases: [],
    reason: `a date: ${edtf}`,
    weight: 0.9,
  }));
}

// Where names of entities stand, nothing is suggested; the longest name wins as it does for entities.
function placedIn(
  text: string,
  drafts: readonly Draft[],
  entities: readonly Named[],
): Suggestion[] {
  const looked = drafts.map((draft) => ({ ...draft, aliases: withSurname(draft, drafts) }));
  const mentions = findMentions(text, [...entities, ...looked]);
  const places = new Map<number, { start: number; end: number }[]>();
  for (const { start, end, entities: who } of mentions) {
    const [first] = who;
    if (first === undefined || first < entities.length) continue;
    const list = places.get(first) ?? [];
    list.push({ start, end });
    places.set(first, list);
  }
  return looked
    .map((draft, at) => placedAt(text, draft, places.get(entities.length + at) ?? []))
    .filter(({ places: some, weight }) => some.length > (weight < DOUBTFUL ? 1 : 0))
    .sort((a, b) => rank(b) - rank(a) || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

// After *Anna Müller*, *Müller* is she, as long as nobody else in the text may be.
function withSurname({ type, name, aliases }: Draft, all: readonly Draft[]): readonly string[] {
  const surname = name.split(' ').at(-1) ?? name;
  if (type !== 'person' || surname === name || aliases.includes(surname)) return aliases;
  const others = all.some(
    (other) => other.name !== name && other.name.split(' ').includes(surname),
  );
  return others ? aliases : [...aliases, surname];
}

function placedAt(text: string, draft: Draft, places: Suggestion['places']): Suggestion {
  const seen = new Set(places.map((place) => nameOf(text, place)));
  return { ...draft, aliases: draft.aliases.filter((alias) => seen.has(alias)), places };
}

function rank({ weight, places }: Suggestion): number {
  return weight * (1 + Math.log2(places.length));
}
