/** Entities that a text may name, held against looking for all of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameSieve, findMentions } from '../evidence/mentions/find.ts';
import { createNamedEntities } from './named-entities.ts';
import { openSample, sampleContent, sampleEntity } from './sample.ts';

const WORDS = [
  'Ann',
  'ann',
  'Lee',
  'lee',
  'Öz',
  'S.A.',
  'O’Hara',
  "O'Hara",
  '王',
  '伟',
  '서울',
  'والرياض',
  'الرياض',
];

test('whoever is named in a text passes, and what is found is the same', () => {
  const word = fc.constantFrom(...WORDS);
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const gap = fc.constantFrom(' ', ', ', '', '\n', '. ');
  const text = fc
    .array(fc.tuple(fc.oneof(word, name), gap), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
  const entities = fc.array(fc.tuple(name, fc.array(name, { maxLength: 1 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, entities, (read, list) => {
      const all = list.map(([each, aliases]) => ({ type: 'person', name: each, aliases }));
      const mayBeNamed = createNameSieve(read);
      const told = (some: typeof all) =>
        findMentions(read, some).map(({ start, end, entities: who }) => [
          start,
          end,
          who.map((at) => some[at]),
        ]);
      expect(told(all.filter(mayBeNamed))).toEqual(told(all));
    }),
    { numRuns: 500 },
  );
});

test('few of many are left, in the order of their ids, and what is added later is among them', async () => {
  const many = Array.from({ length: 6_000 }, (_, at) => sampleEntity(`n${at}`, `Number ${at}`));
  const entities = [sampleEntity('z', 'Ann Lee'), ...many, sampleEntity('a', 'Lee', ['Ann'])];
  const { project, service } = openSample({
    ...sampleContent(),
    entities: [...sampleContent().entities, ...entities],
  });
  const namedIn = createNamedEntities(project.db);
  const ids = async () =>
    (await namedIn('d', 'Ann Lee came; so did number 5.')).map(({ id }) => id);
  expect(await ids()).toEqual(['a', 'n5', 'z']);
  const record = { kind: 'entity', value: sampleEntity('b', 'came') } as const;
  await service.applyChanges({ name: 'Add', changes: [{ op: 'put', record }] });
  expect(await ids()).toEqual(['a', 'b', 'n5', 'z']);
});
