/** Dates as bars and spans. */
import { expect, test } from 'vitest';
import { steppedDay } from './step-day.ts';
import { timeChips } from './time-chips.ts';
import { LANES, timeBars, timeSpans } from './time-marks.ts';

const scale = { domain: { start: 0, end: 99 }, width: 1000 };
const date = (start: number | null, end: number | null, uncertain = false) => ({
  start,
  end,
  uncertain,
});

test('known days are bars, higher where there are more; the rest are spans', () => {
  const dates = [date(10, 10), date(10, 10), date(10, 10), date(10, 10), date(60, 60)];
  const bars = timeBars([...dates, date(20, 30), null], scale, null);
  expect(bars.map(({ count, height }) => [count, height])).toEqual([
    [4, 1],
    [1, 0.5],
  ]);
  expect(bars.every(({ on }) => on)).toBe(true);
});

test('a doubtful day is a span, and says so', () => {
  expect(timeBars([date(5, 5, true)], scale, null)).toEqual([]);
  expect(timeSpans([date(5, 5, true)], scale, null)).toMatchObject([
    { x: 50, width: 10, uncertain: true, count: 1 },
  ]);
});

test('equal spans are one; overlapping ones lie in lanes; open ones reach the edge', () => {
  const dates = [date(10, 30), date(10, 30), date(20, 40), date(50, null)];
  expect(
    timeSpans(dates, scale, null).map(({ x, width, lane, count }) => [x, width, lane, count]),
  ).toEqual([
    [100, 210, 0, 2],
    [200, 210, 1, 1],
    [500, 500, 0, 1],
  ]);
  const many = Array.from({ length: 9 }, (_, at) => date(at, 50));
  expect(Math.max(...timeSpans(many, scale, null).map(({ lane }) => lane))).toBe(LANES - 1);
});

test('what the brush leaves out is off', () => {
  const range = { start: 0, end: 25 };
  expect(timeBars([date(10, 10), date(60, 60)], scale, range).map(({ on }) => on)).toEqual([
    true,
    false,
  ]);
  expect(timeSpans([date(20, 30), date(26, 30)], scale, range).map(({ on }) => on)).toEqual([
    true,
    false,
  ]);
});

test('keys step by a day, by a stretch, to the ends, and never beyond', () => {
  const domain = { start: 0, end: 120 };
  expect(steppedDay(50, 'ArrowLeft', domain)).toBe(49);
  expect(steppedDay(50, 'PageUp', domain)).toBe(60);
  expect(steppedDay(0, 'ArrowDown', domain)).toBe(0);
  expect(steppedDay(50, 'End', domain)).toBe(120);
  expect(steppedDay(50, 'a', domain)).toBeNull();
});

test('each part of the filter is a statement that can be taken away alone', () => {
  const time = {
    clock: 'published',
    range: { start: 0, end: 1 },
    knownOn: 5,
    undated: false,
    dates: {},
  } as const;
  const chips = timeChips(time);
  expect(chips.map(({ text }) => text)).toEqual([
    'Published 1 Jan 1970 to 2 Jan 1970',
    'As known on 6 Jan 1970',
    'Without undated',
  ]);
  expect(chips.map((chip) => chip.time)).toEqual([
    { ...time, range: null },
    { ...time, knownOn: null },
    { ...time, undated: true },
  ]);
  expect(timeChips(null)).toEqual([]);
});
