/** Progress of a round. */
import { expect, test } from 'vitest';
import { beginQueue } from '../../store/fact-check.ts';
import { readRound } from './progress.ts';

test('counts each relation once, however many of its citations were found wanting', () => {
  const queue = {
    ...beginQueue('All', ['a', 'b', 'c'], null),
    at: 2,
    saved: [
      { review: '1', finding: 'not supported' as const, note: '', at: 0, part: 0 },
      { review: '2', finding: 'other' as const, note: '', at: 0, part: 1 },
      { review: '3', finding: 'supported' as const, note: '', at: 1, part: 0 },
    ],
  };
  expect(readRound(queue)).toEqual({ done: 2, total: 3, found: 2, problems: 1 });
});
