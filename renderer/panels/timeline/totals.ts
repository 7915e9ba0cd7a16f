/** What the whole of a large project adds to the timeline: pale bars behind, and the sentence that says so. */
import type { Interval, TimelineTotals } from '../../../graph-data/model/evidence-views.ts';
import type { TimeFilter } from '../../store/state.ts';
import { dayToX, type Scale } from './time-scale.ts';

type Stretches = TimelineTotals['event']['stretches'];

/** `height` is from 0 to 1. */
export type TotalBar = { x: number; width: number; height: number };

/** Narrower bars would be a blur. */
const LEAST_PX = 3;

/** Bars for stretches, those closer than a bar is wide as one, with the mean of what is in them. */
export function totalBars(stretches: Stretches, scale: Scale): TotalBar[] {
  const slots = new Map<number, { from: number; to: number; relations: number; days: number }>();
  for (const { start, end, relations } of stretches) {
    const [from, to] = [dayToX(scale, start), dayToX(scale, end + 1)];
    const slot = Math.floor(from / LEAST_PX);
    const known = slots.get(slot) ?? { from, to, relations: 0, days: 0 };
    known.to = Math.max(known.to, to);
    known.relations += relations;
    known.days += end - start + 1;
    slots.set(slot, known);
  }
  const all = [...slots.values()];
  const most = all.reduce((max, one) => Math.max(max, one.relations / one.days), 0);
  return all.map(({ from, to, relations, days }) => ({
    x: from,
    width: Math.max(LEAST_PX, to - from),
    // The root keeps what is rare visible beside what is common.
    height: Math.sqrt(relations / days / most),
  }));
}

/** The stretches of both clocks as dates, so that the scale has room for them. */
export function allStretches(totals: TimelineTotals | null): Interval[] {
  if (totals === null) return [];
  return [...totals.event.stretches, ...totals.published.stretches].map(({ start, end }) => ({
    start,
    end,
    uncertain: false,
  }));
}

const DATED = {
  event: 'relations that say when they happened',
  published: 'relations whose first source is dated',
} as const;

/** What is strong, what is pale, and what is still being counted. */
export function totalsSentence(
  totals: TimelineTotals | null,
  clock: TimeFilter['clock'],
  counting: boolean,
): string {
  const canvas = 'Strong: on the canvas';
  if (totals === null)
    return counting ? `${canvas}. Counting the dates of the whole project…` : canvas;
  const { dated } = totals[clock];
  if (dated === 0) return `${canvas}. The project has no ${DATED[clock]}`;
  return `${canvas}. Pale: all ${dated.toLocaleString('en-GB')} ${DATED[clock]}, by ${totals.unit}`;
}
