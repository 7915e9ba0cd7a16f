import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity } from './sample.ts';
import { createSimilarWords, slipsBetween } from './similar-words.ts';

/** Every beginning of a term that is within so many slips, by trying all slips. */
function within(typed: string, term: string, slips: number): boolean {
  if (term.startsWith(typed)) return true;
  if (slips === 0) return false;
  return variants(typed, term).some((variant) => within(variant, term, slips - 1));
}

function variants(word: string, term: string): string[] {
  const letters = new Set(term);
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const [a = '', b = ''] = tail;
    return [
      head + tail.slice(1),
      head + b + a + tail.slice(2),
      ...[...letters].flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
    ];
  }).flat();
}

test('one slip is one slip, wherever it is', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, (typed, term) => {
      expect(slipsBetween(typed, term, 1) <= 1).toBe(within(typed, term, 1));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['kowalksi', 'kowalski', 1],
  ['smyth', 'smith', 1],
  ['eriksn', 'eriksen', 1],
  ['kowlas', 'kowalski', 1],
  ['miller', 'muller', 1],
  ['anna', 'hannah', 1],
  ['peter', 'karl', 3],
])('%s and %s', (typed, term, slips) => {
  expect(slipsBetween(typed, term, 2)).toBe(slips);
});

test('fewest slips come first, then the most frequent; short words are not guessed at', () => {
  const find = createSimilarWords({
    terms: ['smith', 'smithy', 'smitt', 'smoth', 'other'],
    counts: [5, 1, 9, 2, 100],
  });
  expect(find('smith')).toEqual(['smith', 'smithy', 'smitt', 'smoth']);
  expect(find('smi')).toEqual([]);
});

test('a name with a slip in it is found, and said to be similar', async () => {
  const content = sampleContent();
  const { service } = openSample({
    ...content,
    entities: [...content.entities, sampleEntity('kow', 'Jan Kowalski')],
  });
  const [hit] = await service.search({ text: 'jan kowalksi', limit: 3 });
  expect(hit).toMatchObject({ id: 'kow', detail: expect.stringContaining('similar name') });
  await service.applyChanges({
    name: 'Add',
    changes: [
      { op: 'put', record: { kind: 'entity', value: sampleEntity('new', 'Berenika Zorn') } },
    ],
  });
  expect((await service.search({ text: 'bernika', limit: 3 }))[0]?.id).toBe('new');
});
