/** How many relations of the whole project bear which dates: by month, or by year where it spans many. */
import type { ReadableDb } from '../db/database.ts';
import { citedPairs, countOccurred, publishedDates } from '../db/timeline.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Interval, TimelineTotals } from '../model/evidence-views.ts';
import { byBeginning } from './timeline.ts';

/** So many relations bear a date. */
type Counted = { date: Interval; relations: number };
type Unit = TimelineTotals['unit'];

/** From more months on, years are counted. */
const MOST_MONTHS = 1_200;
/** Dates that may lie in more stretches than this say too little to be drawn. */
const MOST_STRETCHES = 1_200;
const DAY_MS = 86_400_000;
/** Days before or after 1970 that a `Date` can hold. */
const MOST_DAYS = 99_000_000;

/** Counts both clocks. Reads every relation and every citation once: some seconds of a large project. */
export function getTimelineTotals(db: ReadableDb): TimelineTotals {
  const event = readable(countOccurred(db));
  const published = readable(countFirstPublished(db));
  const unit = unitOf([...event, ...published]);
  return { unit, event: totalsOf(event, unit), published: totalsOf(published, unit) };
}

function readable(rows: readonly { date: string | null; relations: number }[]): Counted[] {
  return rows.flatMap(({ date, relations }) => {
    const parsed = date === null ? null : parseEdtf(date);
    return parsed === null || relations === 0 || !isCountable(parsed)
      ? []
      : [{ date: parsed, relations }];
  });
}

/** Whether a calendar reaches that far. */
function isCountable({ start, end }: Interval): boolean {
  return [start, end].every((day) => Math.abs(day ?? 0) <= MOST_DAYS);
}

/** How many relations first became known at each date: that of the earliest document which they cite. */
function countFirstPublished(db: ReadableDb): { date: string; relations: number }[] {
  const documents = publishedDates(db);
  const dates = inOrder(new Set(documents.map(({ published }) => published)));
  const places = new Map(dates.map((date, place) => [date, place]));
  const placeOfDocument = new Map(
    documents.map(({ key, published }) => [key, places.get(published) ?? UNDATED]),
  );
  const counts = new Uint32Array(dates.length);
  let [last, earliest] = [0, UNDATED];
  const count = () => {
    if (earliest !== UNDATED) counts[earliest] = (counts[earliest] ?? 0) + 1;
  };
  for (const [relation, document] of citedPairs(db)) {
    if (relation !== last) {
      count();
      [last, earliest] = [relation, UNDATED];
    }
    earliest = Math.min(earliest, placeOfDocument.get(document) ?? UNDATED);
  }
  count();
  return dates.map((date, place) => ({ date, relations: counts[place] ?? 0 }));
}

/** Later than any date. */
const UNDATED = Number.POSITIVE_INFINITY;

/** Dates that can be read, the earliest first. */
function inOrder(dates: ReadonlySet<string>): string[] {
  return [...dates]
    .flatMap((text) => {
      const date = parseEdtf(text);
      return date === null ? [] : [{ text, date }];
    })
    .sort((a, b) => byBeginning(a.date, b.date))
    .map(({ text }) => text);
}

function unitOf(counted: readonly Counted[]): Unit {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date } of counted) {
    const { from, to } = endsOf(date, 'month');
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return last - first < MOST_MONTHS ? 'month' : 'year';
}

function totalsOf(counted: readonly Counted[], unit: Unit): TimelineTotals['event'] {
  const sums = new Map<number, number>();
  let dated = 0;
  for (const { date, relations } of counted) {
    dated += relations;
    const { from, to } = endsOf(date, unit);
    const stretches = to - from + 1;
    if (stretches > MOST_STRETCHES) continue;
    for (let at = from; at <= to; at++) sums.set(at, (sums.get(at) ?? 0) + relations / stretches);
  }
  const stretches = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([at, relations]) => ({ ...daysOf(at, unit), relations }));
  return { dated, stretches };
}

/** The first and last month or year of a date, counted from year 0; a date open on one side counts at the other. */
function endsOf({ start, end }: Interval, unit: Unit): { from: number; to: number } {
  const from = placeOf(start ?? end ?? 0, unit);
  return { from, to: placeOf(end ?? start ?? 0, unit) };
}

function placeOf(day: number, unit: Unit): number {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  return unit === 'year' ? year : 12 * year + date.getUTCMonth();
}

function daysOf(place: number, unit: Unit): { start: number; end: number } {
  const first = (at: number) => {
    const date = new Date(0);
    const year = unit === 'year' ? at : Math.floor(at / 12);
    date.setUTCFullYear(year, unit === 'year' ? 0 : at - 12 * year);
    return Math.floor(date.getTime() / DAY_MS);
  };
  return { start: first(place), end: first(place + 1) - 1 };
}
