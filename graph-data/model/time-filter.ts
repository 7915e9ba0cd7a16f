/** Relations by their dates: what a timeline filter lets through. Days are counted from 1970-01-01. */
import type { Interval, Timeline } from './evidence-views.ts';

/** Of a project with more relations than a window should hold, a timeline shows those on the canvas only. */
export const MOST_DATED = 100_000;

/** Both dates of relations by id: when it happened and when it was first published. */
export type Dates = Readonly<
  Record<string, { event: Interval | null; published: Interval | null }>
>;

/** What the timeline lets through. Days are counted from 1970-01-01. */
export type TimeFilter = {
  /** Which of the two dates `range` is about. */
  clock: 'event' | 'published';
  /** First and last day, both included; null: any. */
  range: { start: number; end: number } | null;
  /** Only what had been published by the end of this day; null: all. */
  knownOn: number | null;
  /** Whether relations without the date in question show. */
  undated: boolean;
  /** The dates by which it filters. */
  dates: Dates;
};

/** What to ask for the dates of: everything, or in a large project what lies among these entities. */
export function timelineInput(relations: number, entities: readonly string[]): { among: string[] } {
  return { among: relations > MOST_DATED ? [...entities] : [] };
}

/** The service's columns as a record by relation. */
export function datesOf({ relations, event, published }: Omit<Timeline, 'whole'>): Dates {
  return Object.fromEntries(
    relations.map((id, at) => [id, { event: event[at] ?? null, published: published[at] ?? null }]),
  );
}

/**
 * Whether a relation is let through. A date that is only roughly known passes a range it may lie in, but was
 * surely published only when its last possible day has come.
 */
export function isInTime(id: string, filter: TimeFilter): boolean {
  const { range, knownOn, clock, undated } = filter;
  const dates = Object.hasOwn(filter.dates, id) ? filter.dates[id] : undefined;
  const own = dates?.[clock] ?? null;
  const published = dates?.published ?? null;
  if (knownOn !== null && (published === null ? !undated : !isKnownBy(published, knownOn))) {
    return false;
  }
  if (own === null) return undated;
  return range === null || overlaps(own, range);
}

/** Whether two spans of days share one; null is open. */
export function overlaps(
  date: Pick<Interval, 'start' | 'end'>,
  range: { start: number; end: number },
): boolean {
  return (date.start ?? range.start) <= range.end && (date.end ?? range.end) >= range.start;
}

function isKnownBy({ start, end }: Interval, day: number): boolean {
  return (end ?? start ?? day) <= day;
}
