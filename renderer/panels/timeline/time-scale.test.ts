/** Days to pixels and back, and readable ticks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayToX, readDay, readSpan, timeDomain, timeTicks, xToDay } from './time-scale.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

test('the domain holds every date with room to spare; open ends and no dates count for nothing', () => {
  const dates = [
    { start: 100, end: 110, uncertain: false },
    { start: null, end: 90, uncertain: false },
    null,
  ];
  expect(timeDomain(dates)).toEqual({ start: 88, end: 112 });
  expect(timeDomain([null])).toBeNull();
});

test('every day comes back from anywhere on its own stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 40_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.nat(2_000),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (start, length, offset, part) => {
        const scale = { domain: { start, end: start + length }, width: 700 };
        const at = start + (offset % (length + 1));
        const [from, to] = [dayToX(scale, at), dayToX(scale, at + 1)];
        expect(xToDay(scale, from + part * (to - from))).toBe(at);
      },
    ),
  );
});

test('beyond the edges one gets the first or the last day', () => {
  const scale = { domain: { start: 5, end: 15 }, width: 100 };
  expect(xToDay(scale, -40)).toBe(5);
  expect(xToDay(scale, 400)).toBe(15);
});

test.each([
  ['2017-01-20', '2017-01-29', '20 Jan 2017'],
  ['2016-03-05', '2017-02-01', 'Apr 2016'],
  ['2001-06-01', '2017-02-01', '2002'],
  ['1650-06-01', '2017-02-01', '1700'],
])('from %s to %s the first tick is %s', (from, to, first) => {
  const scale = { domain: { start: day(from), end: day(to) }, width: 900 };
  const ticks = timeTicks(scale);
  expect(ticks[0]?.label).toBe(first);
  const gaps = ticks.slice(1).map(({ x }, at) => x - (ticks[at]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(70);
  expect(ticks.length).toBeGreaterThan(1);
});

test('days read as people write them, before 1970 and in the first century too', () => {
  expect(readDay(day('2017-01-25'))).toBe('25 Jan 2017');
  expect(readDay(day('1893-12-01'))).toBe('1 Dec 1893');
  expect(readSpan({ start: 0, end: 0 })).toBe('1 Jan 1970');
  expect(readSpan({ start: 0, end: 1 })).toBe('1 Jan 1970 to 2 Jan 1970');
});
