/** Dates as marks on a track: single days as bars, imprecise dates as spans in lanes. */
import type { Interval } from '../../../graph-data/model/evidence-views.ts';
import { overlaps } from '../../../graph-data/model/time-filter.ts';
import { dayToX, type Scale, type Span } from './time-scale.ts';

/** `height` is from 0 to 1; `on`: at least one of its relations is let through by the brush. */
export type Bar = { x: number; width: number; height: number; count: number; on: boolean };
export type SpanMark = {
  x: number;
  width: number;
  lane: number;
  count: number;
  uncertain: boolean;
  on: boolean;
};

/** Narrower bars would not be seen. */
const LEAST_PX = 4;
export const LANES = 3;

/** Bars for dates known to the day; days closer than a bar is wide share one. */
export function timeBars(
  dates: readonly (Interval | null)[],
  scale: Scale,
  range: Span | null,
): Bar[] {
  const bars = new Map<number, Bar>();
  for (const date of dates) {
    if (date === null || !isDay(date)) continue;
    const slot = Math.floor(dayToX(scale, date.start ?? 0) / LEAST_PX);
    const bar = bars.get(slot) ?? newBar(slot, scale);
    bar.count += 1;
    bar.on ||= range === null || overlaps(date, range);
    bars.set(slot, bar);
  }
  const all = [...bars.values()];
  const most = all.reduce((max, { count }) => Math.max(max, count), 1);
  // The root keeps a day with one relation visible beside one with hundreds.
  return all.map((bar) => ({ ...bar, height: Math.sqrt(bar.count / most) }));
}

function newBar(slot: number, scale: Scale): Bar {
  const day = scale.width / (scale.domain.end + 1 - scale.domain.start);
  const width = Math.max(LEAST_PX - 1, Math.min(14, day - 1));
  return { x: slot * LEAST_PX, width, height: 0, count: 0, on: false };
}

/** Spans for the rest, equal ones as one; each in the first lane that is free, the last one taking what is left. */
export function timeSpans(
  dates: readonly (Interval | null)[],
  scale: Scale,
  range: Span | null,
): SpanMark[] {
  const groups = Map.groupBy(
    dates.filter((date) => date !== null && !isDay(date)),
    (date) => `${date?.start} ${date?.end} ${date?.uncertain}`,
  );
  const ends = Array.from({ length: LANES }, () => Number.NEGATIVE_INFINITY);
  return [...groups.values()]
    .flatMap((group) => {
      const [date] = group;
      return date ? [spanOf(date, group.length, scale, range)] : [];
    })
    .toSorted((a, b) => a.x - b.x || b.width - a.width)
    .map((span) => {
      const free = ends.findIndex((end) => end < span.x);
      const lane = free === -1 ? LANES - 1 : free;
      ends[lane] = Math.max(ends[lane] ?? 0, span.x + span.width);
      return { ...span, lane };
    });
}

function spanOf(date: Interval, count: number, scale: Scale, range: Span | null): SpanMark {
  const from = dayToX(scale, Math.max(date.start ?? scale.domain.start, scale.domain.start));
  const to = dayToX(scale, Math.min(date.end ?? scale.domain.end, scale.domain.end) + 1);
  return {
    x: from,
    width: Math.max(LEAST_PX, to - from),
    lane: 0,
    count,
    uncertain: date.uncertain,
    on: range === null || overlaps(date, range),
  };
}

function isDay({ start, end, uncertain }: Interval): boolean {
  return start !== null && start === end && !uncertain;
}
