import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testFolder } from './sample.ts';
import { createScratch } from './scratch.ts';

test('texts of any length come back, from memory and from the file, in any order', () => {
  const path = join(testFolder(), 'scratch');
  const scratch = createScratch(path);
  const unit = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 30 });
  const length = fc.constantFrom(1, 1, 1, 40, 2_000, 30_000);
  const text = fc.tuple(unit, length).map(([each, times]) => each.repeat(times).toWellFormed());
  const [texts = []] = fc.sample(fc.array(text, { minLength: 400, maxLength: 400 }), 1);
  const places = texts.map((each) => scratch.add(each));
  expect(statSync(path).size).toBeGreaterThan(1_000_000);
  expect(places.map(scratch.read)).toEqual(texts);
  expect(scratch.read(places[7] ?? -1)).toBe(texts[7]);
  const last = scratch.add('the last one');
  expect(scratch.read(last)).toBe('the last one');
  scratch.close();
});
