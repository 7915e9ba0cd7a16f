/** Work in steps: the same result at once or in stretches, and none once it is no longer wanted. */
import { expect, test } from 'vitest';
import { finish, inStretches, type Steps } from './steps.ts';

function* counting(to: number, seen: number[] = []): Steps<number> {
  for (let i = 1; i <= to; i++) {
    seen.push(i);
    yield i / to;
  }
  return to;
}

test('at once and in stretches the result is the same, and the part done is told', async () => {
  expect(finish(counting(500))).toBe(500);
  const parts: number[] = [];
  const { signal } = new AbortController();
  const onPart = (part: number) => parts.push(part);
  expect(await inStretches(counting(500), { signal, onPart, stretch: 0.01 })).toBe(500);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

test('work that is cancelled goes no further', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const pacing = { signal: stop.signal, stretch: 0, onPart: () => stop.abort() };
  const slow = inStretches(counting(1_000_000, seen), { ...pacing, stretch: 1 });
  await expect(slow).rejects.toThrow(/abort/i);
  const before = seen.length;
  await new Promise((next) => setTimeout(next, 20));
  expect(seen.length).toBe(before);
  expect(before).toBeLessThan(1_000_000);
});
