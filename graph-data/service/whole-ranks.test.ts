import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity, sampleRelation, testFolder } from './sample.ts';
import { createWholeReads } from './whole-reads.ts';

/** A star of so many rays, and one entity alone. */
function star(rays: number) {
  const ids = ['hub', ...Array.from({ length: rays }, (_, at) => `ray${at}`), 'alone'];
  const entities = ids.map((id) => sampleEntity(id, `Name ${id}`));
  const relations = ids.slice(1, -1).map((id) => sampleRelation(`r-${id}`, id, 'hub', 'knows'));
  const rest = { documents: [], citations: [], tensions: [] };
  return openSample({ ...sampleContent(), ...rest, entities, relations });
}

test('ranks are of the whole graph, whatever is asked for', async () => {
  const { service } = star(6);
  const { ids, ranks, highest } = await service.getRanks({
    entities: ['ray1', 'hub', 'nobody', 'alone'],
    highest: 3,
  });
  expect(ids).toEqual(['ray1', 'hub', 'alone']);
  const [ray = 0, hub = 0, alone = 0] = ranks;
  expect(hub).toBe(1);
  expect(ray).toBeGreaterThan(alone);
  expect(alone).toBeGreaterThan(0);
  expect(highest.map(({ node, rank }) => [node.id, rank])).toEqual([
    ['hub', 1],
    ['ray0', ray],
    ['ray1', ray],
  ]);
});

test('an edit of a small graph shows at once', async () => {
  const { service } = star(4);
  const first = async () => (await service.getRanks({ entities: [], highest: 1 })).highest[0];
  expect((await first())?.node.id).toBe('hub');
  const toRay = ['ray1', 'ray2', 'ray3', 'alone'].map((id) =>
    sampleRelation(`x-${id}`, id, 'ray0', 'knows'),
  );
  await service.applyChanges({
    name: 'Add',
    changes: [
      ...toRay.map((value) => ({ op: 'put', record: { kind: 'relation', value } }) as const),
    ],
  });
  expect((await first())?.node.id).toBe('ray0');
});

test('what is worked out is kept for the next time', async () => {
  const { project } = star(5);
  const folder = join(testFolder(), 'groups');
  const asked = { entities: ['hub', 'ray3'], highest: 10 };
  const reads = () => createWholeReads(project.db, project.path, folder).reads;
  const first = await reads().getRanks(asked);
  expect(readdirSync(folder).filter((name) => name.endsWith('.ranks'))).toHaveLength(1);
  project.writable?.exec('DELETE FROM relation');
  // The revision is the same, so what was kept is what is answered.
  expect(await reads().getRanks(asked)).toEqual({
    ...first,
    highest: first.highest.map(({ node, rank }) => ({ node: { ...node, degree: 0 }, rank })),
  });
});
