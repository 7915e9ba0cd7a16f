/** Parts of a project, and what is told to be lost before anything is written. */
import { expect, test } from 'vitest';
import { interchangeSchema } from '../model/interchange.ts';
import { openSample } from './sample.ts';

test('a part holds its relations, their ends, quotes and documents, and nothing else', async () => {
  const { service } = openSample();
  const whole = interchangeSchema.parse(
    JSON.parse((await service.exportProject({ format: 'json' })).content),
  );
  const part = { entities: ['cem'], relations: ['ann-leads', 'bob-denies', 'gone'] };
  const { content } = await service.exportProject({ format: 'json', part });
  const { entities, relations, citations, documents, tensions } = interchangeSchema.parse(
    JSON.parse(content),
  );
  expect(relations).toEqual(
    whole.relations.filter(({ id }) => ['ann-leads', 'bob-denies'].includes(id)),
  );
  const ends = relations.flatMap(({ source, target, speaker }) => [source, target, speaker]);
  const expected = whole.entities.filter(({ id }) => id === 'cem' || ends.includes(id));
  expect(entities).toEqual(expected);
  expect(citations).toEqual(
    whole.citations.filter(({ relation }) => relation === 'ann-leads' || relation === 'bob-denies'),
  );
  expect(documents.map(({ id }) => id)).toEqual([
    ...new Set(citations.map(({ document }) => document)),
  ]);
  expect(tensions).toEqual([]);
});

test('losses alone cost no file, and name what belongs to the project only', async () => {
  const { service } = openSample();
  const before = await service.exportProject({ format: 'json', lossesOnly: true });
  expect(before).toMatchObject({ content: '', losses: [] });
  const value = { of: 'entity' as const, name: 'person', colour: '#2f6fbd', icon: null };
  await service.applyChanges({
    name: 'Looks',
    changes: [
      { op: 'put', record: { kind: 'type', value: { ...value, id: 'looks', description: '' } } },
    ],
  });
  const after = await service.exportProject({ format: 'graphml', lossesOnly: true });
  expect(after.losses).toEqual(['1 colour or icon of a type']);
});
