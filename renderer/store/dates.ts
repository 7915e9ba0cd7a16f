/** Relations by their dates: what a timeline filter lets through. Days are counted from 1970-01-01. */
import type { Interval, Timeline } from '../../graph-data/model/evidence-views.ts';
import type { Dates, TimeFilter } from './state.ts';

/** From so many dated relations and so many different dates on, a timeline tells something. */
const ENOUGH = { relations: 12, dates: 6 };

/** The service's columns as a record by relation. */
export function datesOf({ relations, event, published }: Timeline): Dates {
  return Object.fromEntries(
    relations.map((id, at) => [id, { event: event[at] ?? null, published: published[at] ?? null }]),
  );
}

/** Whether a timeline of these dates would show more than a point or two. */
export function areDatesEnough({ event, published }: Timeline): boolean {
  return [event, published].some((clock) => {
    const dated = clock.filter((date) => date !== null);
    const days = new Set(dated.map(({ start, end }) => `${start} ${end}`));
    return dated.length >= ENOUGH.relations && days.size >= ENOUGH.dates;
  });
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

/** The filter, or null where it lets everything through. */
export function effective(filter: TimeFilter): TimeFilter | null {
  return filter.range === null && filter.knownOn === null && filter.undated ? null : filter;
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
