/** Evidence health in words. */
import { expect, test } from 'vitest';
import { gravestList, healthRows, share } from './health-rows.ts';

const counts = {
  relations: 10,
  citations: 12,
  uncited: 0,
  singleSource: 4,
  verdicts: [],
  notExact: 0,
  disputed: 2,
  unreviewed: 10,
};

test('every list has its own count', () => {
  expect(healthRows(counts).map(({ list, count }) => [list, count])).toEqual([
    ['not exact', 0],
    ['uncited', 0],
    ['disputed', 2],
    ['single source', 4],
    ['unreviewed', 10],
  ]);
});

test('the gravest list that has anything in it is opened first', () => {
  expect(gravestList(counts)).toBe('disputed');
  expect(gravestList({ ...counts, notExact: 1 })).toBe('not exact');
});

test('a share is all or nothing only where it is', () => {
  expect(share(999, 1000)).toBe('over 99 %');
  expect(share(1, 1000)).toBe('under 1 %');
  expect([share(1000, 1000), share(0, 1000), share(1, 3), share(0, 0)]).toEqual([
    '100 %',
    '0 %',
    '33 %',
    '0 %',
  ]);
});
