import { expect, test } from 'vitest';
import { ordinal } from './ordinal.ts';

test('ranks end as they are read', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 1003].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th 1,003rd'.split(' '),
  );
});
