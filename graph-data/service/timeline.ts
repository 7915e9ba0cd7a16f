/** The two clocks: when things happened, and when it was published that they did. */
import type { ReadableDb } from '../db/database.ts';
import { countRelations, relationDates, relationDatesAmong } from '../db/timeline.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Interval, Timeline } from '../model/evidence-views.ts';
import { MOST_DATED } from '../model/time-filter.ts';
import type { Input } from '../rpc/contract.ts';

/**
 * Both dates of every relation, in the order they were stored; of a large project, of the relations among the given
 * entities. What has no date, or none that parses, is null.
 */
export function getTimeline(db: ReadableDb, { among }: Input<'getTimeline'>): Timeline {
  const whole = countRelations(db) <= MOST_DATED;
  const parse = remembering(parseEdtf);
  const rows = whole ? relationDates(db) : relationDatesAmong(db, among);
  return {
    whole,
    relations: rows.map(({ id }) => id),
    event: rows.map(({ occurred }) => (occurred === null ? null : parse(occurred))),
    published: rows.map(({ published }) =>
      earliest((JSON.parse(published) as string[]).map((date) => parse(date))),
    ),
  };
}

// Of two dates that begin alike the more precise one; an open beginning is the earliest of all.
function earliest(dates: readonly (Interval | null)[]): Interval | null {
  const known = dates.filter((date) => date !== null);
  const [first = null] = known.sort(byBeginning);
  return first;
}

/** Orders dates: the earliest first, of two that begin alike the more precise one. */
export function byBeginning(a: Interval, b: Interval): number {
  return compare(begin(a), begin(b)) || compare(end(a), end(b));
}

function begin({ start }: Interval): number {
  return start ?? Number.NEGATIVE_INFINITY;
}

function end(interval: Interval): number {
  return interval.end ?? Number.POSITIVE_INFINITY;
}

function remembering(parse: (text: string) => Interval | null) {
  const known = new Map<string, Interval | null>();
  return (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const parsed = parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

// A difference of infinities is not a number.
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
