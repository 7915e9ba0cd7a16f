import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity, sampleRelation, testFolder } from './sample.ts';
import { createGroupReads } from './whole-graph.ts';

/** Three rings of six, one relation from each to the next, and one entity alone. */
function rings() {
  const ring = (name: string) => Array.from({ length: 6 }, (_, at) => `${name}${at}`);
  const names = ['a', 'b', 'c'];
  const entities = [...names.flatMap(ring), 'alone'].map((id) => sampleEntity(id, `Name ${id}`));
  const pairs = names.flatMap((name) => {
    const members = ring(name);
    return members.flatMap((id, at) => members.slice(at + 1).map((other) => [id, other] as const));
  });
  const bridges = [
    ['a0', 'b0'],
    ['b1', 'c1'],
  ] as const;
  const relations = [...pairs, ...bridges].map(([a, b]) =>
    sampleRelation(`${a}-${b}`, a, b, 'knows'),
  );
  return openSample({ ...sampleContent(), entities, relations, citations: [], tensions: [] });
}

test('a graph is its groups, each named after whom it is around', async () => {
  const { service } = rings();
  const grouping = await service.getGroups({ within: null, limit: 10 });
  expect(grouping.groups.map(({ size }) => size)).toEqual([6, 6, 6]);
  expect(grouping.alone).toBe(1);
  expect(grouping.links.map(({ pairs }) => pairs)).toEqual([1, 1]);
  for (const { name, hubs } of grouping.groups) expect(name).toBe(hubs[0]?.name);
});

test('each question has its own answer, and the same one when asked again', async () => {
  const { service } = rings();
  const ask = async (limit: number) => {
    const { groups, rest } = await service.getGroups({ within: null, limit });
    return [groups.length, rest.groups, rest.entities];
  };
  expect([await ask(10), await ask(1), await ask(10)]).toEqual([
    [3, 0, 0],
    [1, 2, 12],
    [3, 0, 0],
  ]);
  for (let limit = 2; limit < 40; limit++) await ask(limit);
  expect(await ask(1)).toEqual([1, 2, 12]);
});

test('a group opens to its members and what relates them', async () => {
  const { service } = rings();
  const { groups } = await service.getGroups({ within: null, limit: 10 });
  const first = groups[0]?.id ?? '';
  const { nodes, edges } = await service.getGroup({ group: first, limit: 50 });
  expect(nodes).toHaveLength(6);
  expect(edges).toHaveLength(15);
  expect(new Set(nodes.map(({ id }) => id[0])).size).toBe(1);
  expect((await service.getGroups({ within: first, limit: 10 })).groups).toEqual([]);
});

test.each(['9:9', 'x', '0:99999', '-1:0'])('there is no group %s, in a sentence', async (group) => {
  const { service } = rings();
  await expect(service.getGroup({ group, limit: 5 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is worked out is kept for the next time', async () => {
  const { project } = rings();
  const folder = join(testFolder(), 'groups');
  const asked = { within: null, limit: 10 };
  const first = await createGroupReads(project.db, project.path, folder).getGroups(asked);
  const read: unknown[] = [];
  const again = createGroupReads(project.db, project.path, folder);
  expect(await again.getGroups(asked, { onProgress: (now) => read.push(now) })).toEqual(first);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a kept file that is damaged is not relied on', async () => {
  const { project } = rings();
  const folder = join(testFolder(), 'groups');
  const asked = { within: null, limit: 10 };
  const first = await createGroupReads(project.db, project.path, folder).getGroups(asked);
  const file = join(folder, readdirSync(folder)[0] ?? '');
  const whole = readFileSync(file);
  const damages = [
    () => truncateSync(file, 40),
    () => appendFileSync(file, 'x'),
    () => writeFileSync(file, ''),
    () => writeFileSync(file, '["EDGEWISE GROUPS 2",0,"",["x"]]\n'),
    () => writeFileSync(file, '["EDGEWISE GROUPS 2",0,7,[]]\n'),
    () => writeFileSync(file, 'null\n'),
  ];
  for (const damage of damages) {
    writeFileSync(file, whole);
    damage();
    const reads = createGroupReads(project.db, project.path, folder);
    expect(await reads.getGroups(asked)).toEqual(first);
  }
});

test('edits come in after a while, and until then nothing is there that is gone', async () => {
  const { service } = rings();
  const sizes = async () => {
    const { groups } = await service.getGroups({ within: null, limit: 10 });
    return groups.map(({ size }) => size);
  };
  expect(await sizes()).toEqual([6, 6, 6]);
  await service.applyChanges({
    name: 'Add',
    changes: [
      { op: 'put', record: { kind: 'entity', value: sampleEntity('c6', 'New') } },
      { op: 'put', record: { kind: 'relation', value: sampleRelation('n', 'c6', 'c0', 'knows') } },
    ],
  });
  expect(await sizes()).toEqual([6, 6, 6]);
  await expect.poll(sizes, { timeout: 8_000, interval: 250 }).toEqual([7, 6, 6]);
});

test('communities can be cancelled while they are worked out, and asked for anew', async () => {
  const size = 30_000;
  const entities = Array.from({ length: size }, (_, at) => sampleEntity(`${at}`, `N${at}`));
  const relations = entities.map((_, at) =>
    sampleRelation(`r${at}`, `${at}`, `${(at * 7 + 1) % size}`, 'knows'),
  );
  const rest = { documents: [], citations: [], tensions: [] };
  const { service } = openSample({ ...sampleContent(), ...rest, entities, relations });
  const ending = new AbortController();
  const asked = { within: null, limit: 10 };
  const parts: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    parts.push(done / total);
    // Reading is over by then.
    if (done / total > 0.35) ending.abort();
  };
  const ended = service.getGroups(asked, { signal: ending.signal, onProgress });
  await expect(ended).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(parts.at(-1)).toBeLessThan(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect((await service.getGroups(asked)).groups.length).toBeGreaterThan(0);
});
