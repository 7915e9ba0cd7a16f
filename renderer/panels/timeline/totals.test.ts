import { expect, test } from 'vitest';
import type { TimelineTotals } from '../../../graph-data/model/evidence-views.ts';
import { allStretches, totalBars, totalsSentence } from './totals.ts';

const scale = { domain: { start: 0, end: 999 }, width: 1000 };

test('bars stand for relations a day, the densest as high as there is room', () => {
  const bars = totalBars(
    [
      { start: 0, end: 99, relations: 400 },
      { start: 100, end: 149, relations: 50 },
    ],
    scale,
  );
  expect(bars).toEqual([
    { x: 0, width: 100, height: 1 },
    { x: 100, width: 50, height: 0.5 },
  ]);
});

test('stretches closer than a bar is wide are one bar, and none of them is lost', () => {
  const days = Array.from({ length: 999 }, (_, at) => ({ start: at, end: at, relations: 1 }));
  const bars = totalBars(days, { ...scale, width: 300 });
  expect(bars.length).toBeLessThanOrEqual(101);
  expect(new Set(bars.map(({ height }) => height))).toEqual(new Set([1]));
});

test('the sentence tells what is counted, how much there is, and that there is nothing', () => {
  const totals: TimelineTotals = {
    unit: 'month',
    event: { dated: 1_234, stretches: [{ start: 0, end: 30, relations: 1_234 }] },
    published: { dated: 0, stretches: [] },
  };
  expect(totalsSentence(null, 'event', true)).toMatch(/counting the dates of the whole project…/i);
  expect(totalsSentence(totals, 'event', false)).toBe(
    'Strong: on the canvas. Pale: all 1,234 relations that say when they happened, by month',
  );
  expect(totalsSentence(totals, 'published', false)).toMatch(/has no relations whose first source/);
  expect(allStretches(totals)).toEqual([{ start: 0, end: 30, uncertain: false }]);
});
