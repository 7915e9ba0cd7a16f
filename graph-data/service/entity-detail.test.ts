import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';

/** A hub with 60 relations out, 30 in of another type, one of a rare type, one to itself, and 40 that it says. */
function hub() {
  const ids = Array.from({ length: 60 }, (_, at) => `n${at}`);
  const relations = [
    ...ids.map((id) => ({ ...sampleRelation(`out-${id}`, 'hub', id, 'paid'), type: 'pays' })),
    ...ids
      .slice(0, 30)
      .map((id) => ({ ...sampleRelation(`in-${id}`, id, 'hub', 'owns'), type: 'owns' })),
    { ...sampleRelation('rare', 'n5', 'hub', 'met'), type: 'meets' },
    { ...sampleRelation('self', 'hub', 'hub', 'owns'), type: 'owns' },
    ...ids
      .slice(0, 40)
      .map((id, at) => ({ ...sampleRelation(`said-${at}`, id, 'n59', 'is near'), speaker: 'hub' })),
  ];
  const entities = ['hub', ...ids].map((id) => sampleEntity(id, `Name ${id}`));
  const rest = { documents: [], citations: [], tensions: [] };
  return openSample({ ...sampleContent(), ...rest, entities, relations });
}

test('a hub is told by counts, with the first relations of each kind', async () => {
  const { groups, said, degree } = await hub().service.getEntity({ id: 'hub' });
  const shape = groups.map((group) => [
    group.type,
    group.direction,
    group.total,
    group.relations.length,
  ]);
  expect(shape).toEqual([
    ['pays', 'out', 60, 25],
    ['owns', 'in', 30, 25],
    ['meets', 'in', 1, 1],
    ['owns', 'out', 1, 1],
  ]);
  expect(degree).toBe(92);
  expect([said.total, said.relations.length]).toEqual([40, 25]);
  for (const { type, direction, relations } of groups) {
    for (const relation of relations) {
      expect(relation.type).toBe(type);
      expect(direction === 'out' ? relation.source : relation.target).toBe('hub');
    }
  }
});

test.each([
  ['pays', 'out', 60],
  ['owns', 'in', 30],
  [null, 'said', 40],
  [null, 'in', 31],
] as const)(
  'pages of %s %s come one after the other, each relation once',
  async (type, direction, total) => {
    const { service } = hub();
    const seen: string[] = [];
    for (let offset = 0; offset < total; offset += 7) {
      const page = await service.getEntityRelations({
        id: 'hub',
        type,
        direction,
        offset,
        limit: 7,
      });
      seen.push(...page.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    const detail = await service.getEntity({ id: 'hub' });
    const group = detail.groups.find((each) => each.type === type && each.direction === direction);
    const first = direction === 'said' ? detail.said : group;
    const begun = first?.relations.map(({ id }) => id) ?? seen.slice(0, 3);
    expect(seen.slice(0, begun.length)).toEqual(begun);
  },
);

test('whoever wants more at once says so, and gets no more than there is', async () => {
  const { groups } = await hub().service.getEntity({ id: 'hub', limit: 50 });
  expect(groups.map(({ relations }) => relations.length)).toEqual([50, 30, 1, 1]);
});

test('documents are those of all relations, most cited first', async () => {
  const { service } = openSample();
  const { total, documents } = await service.getEntityDocuments({ id: 'blue', limit: 10 });
  expect(total).toBe(1);
  expect(documents[0]).toMatchObject({ id: 'doc', citations: 4, relations: 3 });
  expect((await service.getEntityDocuments({ id: 'blue', limit: 1 })).documents).toHaveLength(1);
});

test('an unknown entity has neither pages nor documents', async () => {
  const { service } = openSample();
  const page = { id: 'none', type: null, direction: 'out', offset: 0, limit: 5 } as const;
  const gone = { code: 'NOT_FOUND' };
  await expect(service.getEntityRelations(page)).rejects.toMatchObject(gone);
  await expect(service.getEntityDocuments({ id: 'none', limit: 5 })).rejects.toMatchObject(gone);
});
