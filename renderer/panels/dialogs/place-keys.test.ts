import { expect, test } from 'vitest';
import { parseChord } from '../../commands/keys.ts';
import { textAction } from '../reader/text-keys.ts';
import { PLACE_KEYS } from './place-keys.ts';

const NO = { ctrlKey: false, metaKey: false, altKey: false };
const chords = PLACE_KEYS.flatMap(([, keys]) => keys.flatMap(([, ...each]) => each));

test.each(chords)('%s can be printed', (chord) => {
  expect(() => parseChord(chord)).not.toThrow();
});

test('every letter that means something in a text is listed', () => {
  const [, keys = []] = PLACE_KEYS[0] ?? [];
  const listed = new Set(keys.flatMap(([, ...each]) => each));
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const shiftKey of [false, true]) {
    const used = letters.filter((key) => textAction({ ...NO, key, shiftKey }, false) !== null);
    expect(used.length).toBeGreaterThan(4);
    if (!shiftKey) for (const key of used) expect(listed).toContain(key);
  }
});
