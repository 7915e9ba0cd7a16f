import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import { likeness, NEAR_IDENTICAL, shinglesOf } from './similarity.ts';

const like = (a: string, b: string) => likeness(shinglesOf(a), shinglesOf(b));

const WIRE =
  'The acting director of the agency said on Monday that he was looking at charges against local leaders who refuse to hand over prisoners.';
const COPIES = [
  'WASHINGTON (Wire) – The acting director of the agency said Monday that he was looking at charges against local leaders who refuse to hand over prisoners, a spokesman confirmed.',
  'The agency’s acting director said on Monday he was looking at charges against local leaders who refuse to hand over their prisoners.',
  'the acting director of the agency said on monday that he was looking at charges against local leaders',
];
const OTHERS = [
  'On Monday the head of the agency threatened mayors with prosecution if prisoners were not handed over, our correspondent reports.',
  'Local leaders said on Monday that the agency had no right to ask for prisoners without a warrant of a judge.',
];

test.each(COPIES)('a copy is one with its source: %s', (copy) => {
  expect(like(WIRE, copy)).toBeGreaterThanOrEqual(NEAR_IDENTICAL);
});

test.each(OTHERS)('an account of its own is not: %s', (other) => {
  expect(like(WIRE, other)).toBeLessThan(NEAR_IDENTICAL);
});

test('the documents of the bundled corpus do not copy each other', () => {
  const folder = resolve(import.meta.dirname, '../corpora/sanctuary-cities');
  const { content } = readCorpus(folder);
  const paragraphs = content.documents.flatMap(({ id, text }) =>
    text
      .split('\n')
      .filter((part) => part.length > 80)
      .map((part) => ({ id, shingles: shinglesOf(part) })),
  );
  const copies = paragraphs.flatMap((a) =>
    paragraphs.filter((b) => a.id < b.id && likeness(a.shingles, b.shingles) >= NEAR_IDENTICAL),
  );
  expect(paragraphs.length).toBeGreaterThan(40);
  expect(copies).toEqual([]);
});
