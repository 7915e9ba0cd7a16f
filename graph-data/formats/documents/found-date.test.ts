/** Dates in the words of documents. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfSchema } from '../../model/records.ts';
import { dateIn, dateOf } from './found-date.ts';

test.each([
  ['Adopted on 3 May 2026 in Thornby', '2026-05-03'],
  ['January 25th, 2017', '2017-01-25'],
  ['the 1st of Sept. 2019', '2019-09-01'],
  ['Issue of March 2026', '2026-03'],
  ['In March 2026, or rather 4 April 2026', '2026-04-04'],
  ['2026-02-28 and 2025-01-01', '2026-02-28'],
  ['31 February 2026', '2026-02'],
  ['3/4/2020', null],
  ['In 2020 it leaked', null],
  ['Maybe 2020', null],
])('%s holds %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});

test.each([
  ['2017-01-25T10:00:00-05:00', '2017-01-25'],
  ['2017-01', '2017-01'],
  ['2017', '2017'],
  ['Wed, 25 Jan 2017 10:00:00 GMT', '2017-01-25'],
  ['2017-13-01', null],
  ['yesterday', null],
  ['', null],
])('the field %s is %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test('whatever is found can be stored', () => {
  const word = fc.constantFrom('May', 'march', '12', '31', '2026', '-', ' ', ',', 'of', '02', 'X');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      for (const date of [dateIn(words.join(' ')), dateOf(words.join(''))]) {
        if (date !== null) expect(edtfSchema.safeParse(date).success).toBe(true);
      }
    }),
  );
});
