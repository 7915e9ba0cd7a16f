/** When a timeline tells something, and when its filter does. */
import type { Timeline } from '../../graph-data/model/evidence-views.ts';
import type { TimeFilter } from '../../graph-data/model/time-filter.ts';

/** From so many dated relations and so many different dates on, a timeline tells something. */
const ENOUGH = { relations: 12, dates: 6 };

/** Whether a timeline of these dates would show more than a point or two. */
export function areDatesEnough({
  event,
  published,
}: Pick<Timeline, 'event' | 'published'>): boolean {
  return [event, published].some((clock) => {
    const dated = clock.filter((date) => date !== null);
    const days = new Set(dated.map(({ start, end }) => `${start} ${end}`));
    return dated.length >= ENOUGH.relations && days.size >= ENOUGH.dates;
  });
}

/** The filter, or null where it lets everything through. */
export function effective(filter: TimeFilter): TimeFilter | null {
  return filter.range === null && filter.knownOn === null && filter.undated ? null : filter;
}
