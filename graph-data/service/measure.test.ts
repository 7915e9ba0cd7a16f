import { expect, test } from 'vitest';
import { openSample } from './sample.ts';

test('measures the entities asked for by the relations among them', async () => {
  const { service } = openSample();
  const overview = await service.getOverview({ limit: 100 });
  const entities = overview.nodes.map(({ id }) => id);
  const measures = await service.measure({ entities: [...entities, 'nobody'] });
  expect([...measures.ids].sort()).toEqual([...entities].sort());
  expect(measures.pageRank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
  const alone = await service.measure({ entities: entities.slice(0, 1) });
  expect(alone).toEqual({
    ids: entities.slice(0, 1),
    betweenness: [0],
    pageRank: [1],
    community: [0],
  });
});
