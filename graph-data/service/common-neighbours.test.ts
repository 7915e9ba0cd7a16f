import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';

const ENTITIES = 8;

test('common neighbours are related to every one, most connected first', async () => {
  const link = fc.tuple(fc.nat(ENTITIES - 1), fc.nat(ENTITIES - 1));
  const chosen = fc.uniqueArray(fc.nat(ENTITIES - 1), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(link, { maxLength: 30 }), chosen, async (links, of) => {
      const entities = Array.from({ length: ENTITIES }, (_, id) => sampleEntity(`${id}`, `N${id}`));
      const relations = links.map(([a, b], at) => sampleRelation(`r${at}`, `${a}`, `${b}`, 'to'));
      const rest = { documents: [], citations: [], tensions: [] };
      const { service } = openSample({ ...sampleContent(), ...rest, entities, relations });
      const near = (id: number) =>
        new Set(links.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])));
      const expected = entities
        .map(({ id }) => Number(id))
        .filter((id) => !of.includes(id) && of.every((one) => near(one).has(id)));
      const { total, nodes } = await service.getCommonNeighbours({
        entities: of.map(String),
        limit: 2,
      });
      expect(total).toBe(expected.length);
      const all = await service.getCommonNeighbours({ entities: of.map(String), limit: 100 });
      expect(all.nodes.map(({ id }) => Number(id)).toSorted()).toEqual(expected);
      const degrees = all.nodes.map(({ degree }) => degree);
      expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
      expect(nodes).toEqual(all.nodes.slice(0, 2));
    }),
    { numRuns: 30 },
  );
});

test('an unknown entity has nothing in common with anybody', async () => {
  const { service } = openSample();
  await expect(
    service.getCommonNeighbours({ entities: ['ann', 'none'], limit: 5 }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
