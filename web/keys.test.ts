/** Who is let in, and how often. */
import { expect, it } from 'vitest';
import { createKeys } from './keys.ts';

/** Keys with a clock that the test moves. */
function createClocked() {
  const clock = { time: 1_000_000 };
  return { clock, keys: createKeys(() => clock.time) };
}

it('exchanges the lasting key any time, always for the same cookie', () => {
  const { keys, clock } = createClocked();
  const cookie = keys.exchange(keys.lasting);
  clock.time += 3_600_000;
  expect(keys.exchange(keys.lasting)).toBe(cookie);
  expect(keys.admits(cookie ?? '')).toBe(true);
});

it('exchanges an issued key once', () => {
  const { keys } = createClocked();
  const key = keys.issue();
  expect(keys.admits(keys.exchange(key) ?? '')).toBe(true);
  expect(keys.exchange(key)).toBeNull();
});

it('exchanges an issued key for a minute', () => {
  const { keys, clock } = createClocked();
  const [early, late] = [keys.issue(), keys.issue()];
  clock.time += 59_999;
  expect(keys.exchange(early)).not.toBeNull();
  clock.time += 1;
  expect(keys.exchange(late)).toBeNull();
});

it('makes keys and cookies of 32 random bytes, none of them equal', () => {
  const { keys } = createClocked();
  const all = [keys.lasting, keys.issue(), keys.issue(), keys.exchange(keys.lasting) ?? ''];
  expect(new Set(all).size).toBe(4);
  for (const one of all) expect(Buffer.from(one, 'base64url')).toHaveLength(32);
  expect(keys.admits(keys.lasting)).toBe(false);
});

it('pauses for a minute after five bad keys', () => {
  const { keys, clock } = createClocked();
  for (let attempt = 0; attempt < 4; attempt += 1) expect(keys.exchange('guess')).toBeNull();
  expect(keys.exchange(keys.lasting)).not.toBeNull();
  expect(keys.exchange('guess')).toBeNull();
  expect(keys.exchange(keys.lasting)).toBeNull();
  clock.time += 60_000;
  expect(keys.exchange(keys.lasting)).not.toBeNull();
});

it.each([undefined, '', 'guess'])('does not admit the cookie %j', (cookie) => {
  expect(createClocked().keys.admits(cookie)).toBe(false);
});
