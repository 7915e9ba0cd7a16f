import { statSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { neighboursOf } from '../analysis/adjacency.ts';
import { neighbourReader } from '../db/neighbours.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';
import { createAdjacencySource, type StampedAdjacency } from './whole-adjacency.ts';

/** Entities for more than one stretch of reading, each related to the next and to the first. */
function wheel(size = 12_000) {
  const entities = Array.from({ length: size }, (_, at) => sampleEntity(`${at}`, `N${at}`));
  const relations = entities.flatMap((_, at) => [
    sampleRelation(`n${at}`, `${at}`, `${(at + 1) % size}`, 'next'),
    sampleRelation(`h${at}`, `${at}`, '0', 'to'),
  ]);
  const rest = { documents: [], citations: [], tensions: [] };
  return openSample({ ...sampleContent(), ...rest, entities, relations });
}

function add(sample: ReturnType<typeof openSample>, id: string) {
  const value = sampleRelation(id, 'ann', 'bob', 'knows');
  return sample.service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'relation', value } }],
  });
}

test('neighbours are those that the tables have', async () => {
  const { project } = wheel();
  const source = createAdjacencySource(project.db, project.path, () => null);
  const { adjacency } = await source.read();
  const read = neighbourReader(project.db);
  for (const key of [1, 2, 3, 9_999, 10_000, 10_001, 12_000]) {
    expect([...neighboursOf(adjacency, key)]).toEqual(read(key));
  }
  expect(adjacency.offsets).toHaveLength(12_002);
});

test('what was read holds until something is committed, by whomever', async () => {
  const sample = openSample();
  const { db, path } = sample.project;
  const source = createAdjacencySource(db, path, () => null);
  expect(source.current()).toBeNull();
  const { adjacency } = await source.read();
  expect(source.current()).toBe(adjacency);
  expect((await source.read()).adjacency).toBe(adjacency);
  await add(sample, 'new');
  expect(source.current()).toBeNull();
  const after = await source.read();
  expect(after.adjacency.neighbours.length).toBe(adjacency.neighbours.length + 2);
});

test('what was kept is used for the same file only', async () => {
  const { project } = openSample();
  const { db, path } = project;
  const first = await createAdjacencySource(db, path, () => null).read();
  const ask = async (recall: StampedAdjacency) =>
    (await createAdjacencySource(db, path, () => recall).read()).adjacency;
  expect(await ask(first)).toBe(first.adjacency);
  const { atime } = statSync(path);
  utimesSync(path, atime, new Date(1_000_000));
  const again = await ask(first);
  expect(again).not.toBe(first.adjacency);
  expect(again).toEqual(first.adjacency);
});

test('a file whose rows are numbered far apart is refused in a sentence, and paths are found without', async () => {
  const { project, service } = openSample();
  const { db, path } = project;
  db.pragma('foreign_keys = OFF');
  db.exec(`UPDATE entity SET id = 9000000000000000 WHERE uid = 'ann';
    UPDATE relation SET source = 9000000000000000 WHERE uid = 'ann-leads';
    UPDATE relation SET target = 9000000000000000 WHERE uid = 'cem-met'`);
  const source = createAdjacencySource(db, path, () => null);
  await expect(source.read()).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('numbered too far apart'),
  });
  const ends = { from: 'cem', to: 'blue', shortest: true, maxLength: 4, limit: 3 };
  expect((await service.findPaths(ends)).paths).toHaveLength(1);
});

test('a commit while it is being read makes it read again', async () => {
  const sample = wheel();
  const { db, path } = sample.project;
  const source = createAdjacencySource(db, path, () => null);
  const reading = source.read();
  await sample.service.applyChanges({
    name: 'Add',
    changes: [
      { op: 'put', record: { kind: 'relation', value: sampleRelation('x', '5', '500', 'knows') } },
    ],
  });
  const { adjacency } = await reading;
  expect([...neighboursOf(adjacency, 6)]).toContain(501);
  expect(source.current()).toBe(adjacency);
});
