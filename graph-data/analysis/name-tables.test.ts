/** What holds very many names in little memory answers as plain objects would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameBlocks } from './name-blocks.ts';
import { createNameList } from './name-list.ts';
import { createWordCounts } from './word-weights.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed());

test('names come back as they were added, each with its entity and type', () => {
  const entity = fc.record({
    type: fc.constantFrom('person', 'place', 'law'),
    name: word,
    aliases: fc.array(word, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(entity, { maxLength: 400 }), (entities) => {
      const list = createNameList();
      for (const each of entities) list.add(each);
      const names = entities.flatMap(({ name, aliases }, index) =>
        [name, ...aliases].map((text, nth) => ({ text, entity: index, isAlias: nth > 0 })),
      );
      const held = names.map((_, at) => ({
        text: list.text(at),
        entity: list.entity(at),
        isAlias: list.isAlias(at),
      }));
      expect(list.size()).toBe(names.length);
      expect(held).toEqual(names);
      for (const [at, { type }] of entities.entries()) {
        expect(list.sameType(0, at)).toBe(type === entities[0]?.type);
      }
    }),
    { numRuns: 60 },
  );
});

test('a word tells less the more names have it', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(word, { maxLength: 5 }), { maxLength: 900 }), (names) => {
      const counts = createWordCounts();
      for (const words of names) counts.count(words);
      for (const each of new Set([...names.flat(), 'nowhere to be found'])) {
        const having = names.filter((words) => words.includes(each)).length;
        const weight = 1 - Math.log(Math.max(1, having)) / Math.log(names.length + 2);
        expect(counts.weight(each)).toBeCloseTo(weight, 12);
      }
    }),
    { numRuns: 30 },
  );
});

test('blocks are the names that share a key, but for those that hold too many', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(keys, { maxLength: 300 }),
      fc.integer({ min: 2, max: 40 }),
      (all, most) => {
        const blocks = createNameBlocks(all.length);
        for (const [at, own] of all.entries()) for (const key of own) blocks.add(key, at);
        const expected = [...'abcdefghijklmnop']
          .map((key) => all.flatMap((own, at) => (own.includes(key) ? [at] : [])))
          .filter(({ length }) => length >= 2 && length <= most);
        const found = [...blocks.blocks(most)];
        const asText = (lists: number[][]) => lists.map((list) => list.join(' ')).sort();
        expect(asText(found.map(({ names }) => names))).toEqual(asText(expected));
        expect(found.every(({ share }) => share > 0 && share <= 1)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('more keys than a piece holds come back all the same', () => {
  const blocks = createNameBlocks(120_000);
  for (let at = 0; at < 120_000; at++) {
    blocks.add(`own ${at}`, at);
    blocks.add(`many ${at % 7}`, at);
    blocks.add(`pair ${Math.floor(at / 2)}`, at);
  }
  const found = [...blocks.blocks(60)].map(({ names }) => names);
  expect(found).toHaveLength(60_000);
  expect(found.every(([a = 0, b]) => a % 2 === 0 && b === a + 1)).toBe(true);
});
