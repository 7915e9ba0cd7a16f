import { expect, test } from 'vitest';
import { createDistinction, removeDistinction } from '../model/edits/distinguish.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';

test('entities that may be one are suggested with a reason and what they share', async () => {
  const content = sampleContent();
  const { service } = openSample({
    ...content,
    entities: [
      ...content.entities,
      sampleEntity('bob2', 'Bob 100 %'),
      sampleEntity('ann2', 'Ann Argerlich'),
    ],
    relations: [...content.relations, sampleRelation('r', 'bob2', 'blue', 'left')],
  });
  const reported: number[] = [];
  const { pairs } = await service.suggestMerges(
    { limit: 10 },
    { onProgress: ({ done }) => reported.push(done) },
  );
  expect(pairs.map(({ a, b }) => [a.id, b.id])).toEqual([
    ['bob', 'bob2'],
    ['ann', 'ann2'],
  ]);
  expect(pairs[0]).toMatchObject({
    reasons: [
      {
        kind: 'same letters',
        text: '“Bob 100%” and “Bob 100 %” differ only in how they are written',
      },
    ],
    shared: { count: 1, names: ['Blue'] },
  });
  expect(reported.length).toBeGreaterThan(0);
  const { pairs: one } = await service.suggestMerges({ limit: 1 });
  expect(one).toHaveLength(1);
});

test('two that are related to each other are less likely one', async () => {
  const content = sampleContent();
  const twins = [sampleEntity('x', 'Zed'), sampleEntity('y', 'Zed')];
  const apart = openSample({ ...content, entities: [...content.entities, ...twins] });
  const together = openSample({
    ...content,
    entities: [...content.entities, ...twins],
    relations: [...content.relations, sampleRelation('r', 'x', 'y', 'met')],
  });
  const score = async ({ service }: typeof apart) =>
    (await service.suggestMerges({ limit: 1 })).pairs[0]?.score ?? 0;
  expect(await score(apart)).toBeGreaterThan(await score(together));
});

test('the search can be called off', async () => {
  const { service } = openSample();
  const stop = new AbortController();
  stop.abort();
  const content = sampleContent();
  const many = Array.from({ length: 4_000 }, (_, at) =>
    sampleEntity(`e${at}`, `Name ${at} of ${at % 7}`),
  );
  const large = openSample({
    ...content,
    entities: many,
    relations: [],
    citations: [],
    tensions: [],
  });
  const call = large.service.suggestMerges({ limit: 1 }, { signal: stop.signal });
  await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await service.suggestMerges({ limit: 1 })).pairs).toEqual([]);
});

test('two that were told apart are not suggested, until that is taken back', async () => {
  const content = sampleContent();
  const twins = [sampleEntity('x', 'Zed'), sampleEntity('y', 'Zed')];
  const { service } = openSample({ ...content, entities: [...content.entities, ...twins] });
  const { id, changes } = createDistinction(
    { id: 'y', name: 'Zed of Y' },
    { id: 'x', name: 'Zed of X' },
  );
  await service.applyChanges(changes);
  const told = { id, entities: ['x', 'y'] as [string, string], names: ['Zed', 'Zed'] };
  expect(await service.suggestMerges({ limit: 5 })).toEqual({ pairs: [], apart: [told] });
  await service.applyChanges(removeDistinction({ id, entities: told.entities }, ['Zed', 'Zed']));
  const again = await service.suggestMerges({ limit: 5 });
  expect(again.pairs).toHaveLength(1);
  expect(again.apart).toEqual([]);
});
