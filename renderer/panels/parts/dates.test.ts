/** Dates as read out. */
import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

test.each([
  ['2017-01-25', '25 January 2017'],
  ['2017-01', 'January 2017'],
  ['2017', '2017'],
  ['2017-01~', 'about January 2017'],
  ['2017?', '2017 (uncertain)'],
  ['2017-03-XX', 'March 2017'],
  ['201X', '2010s'],
  ['19XX', '1900s'],
  ['2017-21', 'spring 2017'],
  ['2017-01-25/2017-02-03', '25 January 2017 to 3 February 2017'],
  ['2017-01-25/..', 'from 25 January 2017'],
  ['../2017', 'until 2017'],
  ['2017-01-25T10:00:00Z', '25 January 2017'],
])('%s reads %s', (edtf, words) => {
  expect(readDate(edtf)).toBe(words);
});

test('what it cannot read stays as it is', () => {
  expect(readDate('Y-170000002')).toBe('Y-170000002');
});
