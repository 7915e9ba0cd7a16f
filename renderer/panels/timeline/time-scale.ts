/** A scale from days to pixels with readable ticks. Days are counted from 1970-01-01 (UTC). */
import type { Interval } from '../../../graph-data/model/evidence-views.ts';

export type Span = { start: number; end: number };
export type Scale = { domain: Span; width: number };
export type Tick = { x: number; label: string };

const DAY_MS = 86_400_000;
/** Room that a tick and its label need, in px. */
const TICK_PX = 84;
/** Part of the domain that is kept free on either side. */
const MARGIN = 0.03;

/** All days that any of the dates may lie on, with some room on either side; null without any date. */
export function timeDomain(dates: readonly (Interval | null)[]): Span | null {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const date of dates) {
    for (const day of [date?.start ?? null, date?.end ?? null]) {
      if (day === null) continue;
      start = Math.min(start, day);
      end = Math.max(end, day);
    }
  }
  if (start > end) return null;
  const room = Math.max(2, Math.ceil((end - start) * MARGIN));
  return { start: start - room, end: end + room };
}

/** Where a day begins, in px; `dayToX(day + 1)` is where it ends. */
export function dayToX({ domain, width }: Scale, day: number): number {
  return ((day - domain.start) / (domain.end + 1 - domain.start)) * width;
}

/** The day at a place in px, never outside of the domain. */
export function xToDay({ domain, width }: Scale, x: number): number {
  const day = domain.start + Math.floor((x / width) * (domain.end + 1 - domain.start));
  return Math.min(domain.end, Math.max(domain.start, day));
}

type Step = { unit: 'day' | 'month' | 'year'; by: number; days: number };

const STEPS: readonly Step[] = [
  { unit: 'day', by: 1, days: 1 },
  { unit: 'day', by: 7, days: 7 },
  { unit: 'month', by: 1, days: 30.4 },
  { unit: 'month', by: 3, days: 91.3 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (by): Step => ({ unit: 'year', by, days: 365.25 * by }),
  ),
];

/** Ticks at round days, months or years, as close as their labels allow. */
export function timeTicks(scale: Scale): Tick[] {
  const { domain, width } = scale;
  const least = ((domain.end - domain.start) / Math.max(1, width)) * TICK_PX;
  const step = STEPS.find(({ days }) => days >= least) ?? STEPS.at(-1);
  if (step === undefined || width < TICK_PX) return [];
  return tickDays(domain, step)
    .map((day) => ({ x: dayToX(scale, day), label: tickLabel(day, step) }))
    .filter(({ x }) => x >= 0 && x <= width - TICK_PX / 2);
}

function tickDays({ start, end }: Span, { unit, by }: Step): number[] {
  const days: number[] = [];
  const first = new Date(start * DAY_MS);
  let [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  if (unit === 'day') {
    for (let day = Math.ceil(start / by) * by; day <= end; day += by) days.push(day);
    return days;
  }
  if (unit === 'month') month = Math.floor(month / by) * by;
  else [year, month] = [Math.floor(year / by) * by, 0];
  for (let day = dayOf(year, month); day <= end; day = dayOf(year, month)) {
    if (day >= start) days.push(day);
    if (unit === 'month') month += by;
    else year += by;
  }
  return days;
}

/** The first day of a month; months beyond December count into the next year. */
function dayOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.floor(date.getTime() / DAY_MS);
}

function tickLabel(day: number, { unit }: Step): string {
  switch (unit) {
    case 'day':
      return format(day, { day: 'numeric', month: 'short', year: 'numeric' });
    case 'month':
      return format(day, { month: 'short', year: 'numeric' });
    case 'year':
      return format(day, { year: 'numeric' });
  }
}

/** A day as people read it: *25 Jan 2017*. */
export function readDay(day: number): string {
  return format(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A span of days: *25 Jan 2017*, or *25 Jan 2017 to 3 Feb 2017*. */
export function readSpan({ start, end }: Span): string {
  return start === end ? readDay(start) : `${readDay(start)} to ${readDay(end)}`;
}

function format(day: number, options: Intl.DateTimeFormatOptions): string {
  return new Date(day * DAY_MS).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' });
}
