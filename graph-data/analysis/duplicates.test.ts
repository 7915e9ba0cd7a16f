import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, oneApart, partsOf } from './duplicate-names.ts';
import { type LikelyPair, likelyPairs } from './duplicates.ts';
import type { NamedEntity } from './name-list.ts';

const even = () => 1;
const person = (name: string, ...aliases: string[]): NamedEntity => ({
  type: 'person',
  name,
  aliases,
});

function pairs(entities: readonly NamedEntity[], limit = 100): LikelyPair[] {
  const work = likelyPairs(entities, { expected: entities.length, limit });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

describe('two names', () => {
  test.each([
    ['ICE', 'ICE', 'same name'],
    ['U.S.', 'US', 'same letters'],
    ['Homan, Thomas', 'Thomas Homan', 'same letters'],
    ['José Álvarez', 'Jose Alvarez', 'same letters'],
    ['The White House', 'White House', 'same letters'],
    ['ICE', 'Immigration and Customs Enforcement', 'initials'],
    ['Thomas Homan', 'Thomas Hohman', 'one letter apart'],
    ['Homan', 'Thomas Homan', 'shared words'],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(likeness(partsOf(a), partsOf(b), even)?.kind).toBe(kind);
    expect(likeness(partsOf(b), partsOf(a), even)?.kind).toBe(kind);
  });

  test.each([
    ['Article 1324', 'Article 1325'],
    ['New York City', 'Oakland'],
    ['ICE', 'ACE'],
    ['', 'ICE'],
    ['Iran', 'Iraq'],
  ])('%s and %s are two', (a, b) => {
    expect(likeness(partsOf(a), partsOf(b), even)).toBeNull();
  });

  test('a word that everybody has makes nobody alike', () => {
    const rare = (word: string) => (word === 'department' ? 0.02 : 1);
    const of = (name: string) => partsOf(name);
    expect(likeness(of('Department Justice'), of('Department Labor'), rare)).toBeNull();
    expect(likeness(of('Homan'), of('Thomas Homan'), rare)?.score).toBeGreaterThan(0.5);
  });
});

test('one slip is one letter more, less or other', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,12}$/),
      fc.nat(11),
      fc.stringMatching(/^[a-z]$/),
      (word, at, letter) => {
        const place = at % word.length;
        const more = word.slice(0, place) + letter + word.slice(place);
        const less = word.slice(0, place) + word.slice(place + 1);
        const other = word.slice(0, place) + letter + word.slice(place + 1);
        for (const slip of [more, less, other]) {
          expect(oneApart(word, slip)).toBe(true);
          expect(oneApart(slip, word)).toBe(true);
        }
        expect(oneApart(word, `${word}xy`)).toBe(false);
      },
    ),
  );
});

test('pairs are found by name and by alias, best first, each once', () => {
  const found = pairs([
    person('Thomas Homan', 'Homan'),
    person('Donald Trump'),
    person('Homan'),
    person('Tom Homan'),
    { type: 'organisation', name: 'Thomas Homan', aliases: [] },
  ]);
  expect(found[0]).toMatchObject({ a: 0, b: 2, kind: 'alias', score: 0.95 });
  expect(found.map(({ a, b }) => `${a} ${b}`)).toEqual(
    expect.arrayContaining(['0 4', '0 3', '2 3']),
  );
  expect(new Set(found.map(({ a, b }) => `${a} ${b}`)).size).toBe(found.length);
  expect(found.some(({ a, b }) => a === 1 || b === 1)).toBe(false);
  expect(pairs([person('A B'), person('A B'), person('A B')], 1)).toHaveLength(1);
});

test('the best of very many pairs are the same, however many are kept', () => {
  const entities = Array.from({ length: 900 }, (_, at) =>
    person(`Name${at % 30} of ${at % 45} ${at % 4 === 0 ? 'Alder' : `x${at % 100}`}`),
  );
  const all = pairs(entities, 1_000_000);
  expect(all.length).toBeGreaterThan(2_000);
  expect(pairs(entities, 40)).toEqual(all.slice(0, 40));
});

test('twenty thousand entities take a moment', () => {
  const parts = [
    'ash',
    'birch',
    'cedar',
    'elm',
    'fir',
    'hazel',
    'larch',
    'oak',
    'pine',
    'rowan',
    'yew',
    'alder',
  ];
  const entities = Array.from({ length: 20_000 }, (_, at) =>
    person(
      `${parts[at % 12]}${Math.floor(at / 12) % 97} ${parts[(at * 7) % 11]}son${at % 5_003} ${at}x`,
    ),
  );
  const began = performance.now();
  const found = pairs([...entities, person('Zacharias Quinn'), person('Zacharias Quin')], 50);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(found.some(({ a, b }) => a === 20_000 && b === 20_001)).toBe(true);
});
