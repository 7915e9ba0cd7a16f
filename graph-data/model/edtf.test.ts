import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from './edtf.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const date = fc.date({
  min: new Date('0001-01-01'),
  max: new Date('9998-12-31'),
  noInvalidDate: true,
});

test('a day is itself, a month holds its days, a year its months', () => {
  fc.assert(
    fc.property(date, (value) => {
      const iso = value.toISOString().slice(0, 10);
      const at = day(iso);
      expect(parseEdtf(iso)).toEqual({ start: at, end: at, uncertain: false });
      for (const wider of [
        iso.slice(0, 7),
        iso.slice(0, 4),
        `${iso.slice(0, 3)}X`,
        `${iso.slice(0, 2)}XX`,
      ]) {
        const span = parseEdtf(wider);
        expect(span?.start).toBeLessThanOrEqual(at);
        expect(span?.end).toBeGreaterThanOrEqual(at);
      }
    }),
  );
});

test('an interval is as long as from one date to the other', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [from = '', to = ''] = [a, b].map((each) => each.toISOString().slice(0, 10)).sort();
      expect(parseEdtf(`${from}/${to}`)).toEqual({
        start: day(from),
        end: day(to),
        uncertain: false,
      });
      if (from !== to) expect(parseEdtf(`${to}/${from}`)).toBe(null);
    }),
  );
});

test.each([
  ['2017-01~', day('2017-01-01'), day('2017-01-31'), true],
  ['2016-02', day('2016-02-01'), day('2016-02-29'), false],
  ['201X', day('2010-01-01'), day('2019-12-31'), false],
  ['2017-XX', day('2017-01-01'), day('2017-12-31'), false],
  ['2017-02-XX?', day('2017-02-01'), day('2017-02-28'), true],
  ['2017-21', day('2017-03-01'), day('2017-05-31'), false],
  ['2017-24', day('2017-12-01'), day('2018-02-28'), false],
  ['../2018', null, day('2018-12-31'), false],
  ['2018/', day('2018-01-01'), null, false],
  ['2017-01-25T12:00:00Z', day('2017-01-25'), day('2017-01-25'), false],
])('%s', (text, start, end, uncertain) => {
  expect(parseEdtf(text)).toEqual({ start, end, uncertain });
});

test('years beyond JavaScript’s dates still follow each other', () => {
  expect(parseEdtf('Y300001')?.start).toBe((parseEdtf('Y300000')?.end ?? 0) + 1);
  expect(parseEdtf('-0001')?.end).toBe((parseEdtf('0000')?.start ?? 0) - 1);
});

test.each(['Monday', '2017-13', '2017-02-30', '2017-2', '', '/', '2017-21-01', '17'])(
  '%j is no date',
  (text) => {
    const parsed = parseEdtf(text);
    expect(parsed === null || (parsed.start === null && parsed.end === null)).toBe(true);
  },
);
