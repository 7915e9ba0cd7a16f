import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { neighboursOf } from '../analysis/adjacency.ts';
import { neighbourReader } from '../db/neighbours.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';
import { createThread, type Thread, withSecondThread } from './second-thread.ts';

const EMPTY = { offsets: new Int32Array(2), neighbours: new Int32Array() };
const WORKER = new URL('./second-thread-worker.ts', import.meta.url);

function wholeThread(path: string): Thread {
  const task = { kind: 'whole', path, state: dirname(path) } as const;
  const thread = createThread({ worker: WORKER, task, keep: () => 1_000 });
  onTestFinished(() => thread.stop());
  return thread;
}

function threaded(content = sampleContent()) {
  const sample = openSample(content);
  const { project, service, onChange } = sample;
  const whole = wholeThread(project.path);
  const host = { service, onChange };
  const thread = withSecondThread(project, host, { worker: WORKER, whole, largeBytes: 0 });
  onTestFinished(() => thread.stop());
  return { ...sample, thread, whole };
}

test('long reads answer from the second thread as they do from the first', async () => {
  const { service, thread } = threaded();
  const health = { list: 'uncited', offset: 0, limit: 10 } as const;
  expect(thread.service.getFacets).not.toBe(service.getFacets);
  expect(await thread.service.getProject({})).toEqual(await service.getProject({}));
  expect(await thread.service.getFacets({})).toEqual(await service.getFacets({}));
  expect(await thread.service.listDocuments({})).toEqual(await service.listDocuments({}));
  const all = { within: null, limit: 10 };
  expect(await thread.service.getGroups(all)).toEqual(await service.getGroups(all));
  const ranked = { entities: ['bob', 'ann'], highest: 2 };
  expect(await thread.service.getRanks(ranked)).toEqual(await service.getRanks(ranked));
  expect(await thread.service.getEvidenceHealth(health)).toEqual(
    await service.getEvidenceHealth(health),
  );
});

test('duplicates are looked for in the second thread, which tells how far it is', async () => {
  const twins = ['x', 'y'].map((id) => sampleEntity(id, 'Zed Zedson'));
  const content = sampleContent();
  const many = Array.from({ length: 3_000 }, (_, at) => sampleEntity(`e${at}`, `Name ${at}`));
  const { service, thread } = threaded({
    ...content,
    entities: [...content.entities, ...many, ...twins],
  });
  expect(thread.service.suggestMerges).not.toBe(service.suggestMerges);
  const shares: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) =>
    shares.push(done / total);
  const found = await thread.service.suggestMerges({ limit: 5 }, { onProgress });
  expect(found.pairs[0]).toMatchObject({ a: { id: 'x' }, b: { id: 'y' } });
  expect(found).toEqual(await service.suggestMerges({ limit: 5 }));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
  const stop = new AbortController();
  const ended = thread.service.suggestMerges({ limit: 5 }, { signal: stop.signal });
  stop.abort();
  await expect(ended).rejects.toMatchObject({ code: 'CANCELLED' });
});

/** Reads the file at length, as a thread does that counts it. Resolves once it has begun. */
async function readFor(path: string, milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const code = `
    const { parentPort, workerData: { sqlite, path, milliseconds } } = require('node:worker_threads');
    const Database = require(sqlite);
    const db = new Database(path, { readonly: true });
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM entity').get();
    parentPort.postMessage('began');
    setTimeout(() => db.close(), milliseconds);`;
  const sqlite = fileURLToPath(import.meta.resolve('better-sqlite3'));
  const reader = new Worker(code, { eval: true, workerData: { sqlite, path, milliseconds } });
  reader.once('message', () => resolve());
  return promise;
}

test('an edit waits for a long read to end rather than being refused', async () => {
  const { project, thread } = threaded();
  await readFor(project.path, 3_000);
  const value = sampleEntity('ann', 'Ann Renamed');
  const changes = [{ op: 'put' as const, record: { kind: 'entity' as const, value } }];
  await thread.service.applyChanges({ name: 'Rename', changes });
  expect(await thread.service.getEntity({ id: 'ann' })).toMatchObject({
    entity: { name: 'Ann Renamed' },
  });
});

test('the second thread sees what the first has committed', async () => {
  const { service, thread } = threaded();
  const before = await thread.service.getProject({});
  const { entity } = await service.getEntity({ id: 'ann' });
  const value = { ...entity, id: 'new', name: 'New' };
  await service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'entity', value } }],
  });
  const after = await thread.service.getProject({});
  expect(after.entities).toBe(before.entities + 1);
  expect(after.revision).toBe(before.revision + 1);
});

test('failures come through as what they are', async () => {
  const { thread } = threaded();
  const group = thread.service.getGroup({ group: '0:999', limit: 10 });
  await expect(group).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const known = await thread.service.getFacets({});
  expect(known.entityTypes.length).toBeGreaterThan(0);
});

test('a small project is read where it is', () => {
  const { project, service, onChange } = openSample();
  const whole = wholeThread(project.path);
  const same = withSecondThread(project, { service, onChange }, { worker: WORKER, whole });
  expect(same.service).toBe(service);
});

test('the thread of whole graphs hands over the adjacency, in memory that is shared', async () => {
  const { whole, service, project } = threaded();
  const first = await whole.adjacency();
  expect(first?.neighbours.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(await whole.adjacency()).toEqual(first);
  expect(neighboursOf(first ?? EMPTY, 1)).toEqual(Int32Array.from(neighbourReader(project.db)(1)));
  await service.applyChanges({
    name: 'Add',
    changes: [
      { op: 'put', record: { kind: 'relation', value: sampleRelation('n', 'cem', 'bob', 'met') } },
    ],
  });
  const second = await whole.adjacency();
  expect(second?.neighbours.length).toBe((first?.neighbours.length ?? 0) + 2);
});

test('a long read that was given up is not in the way of the next', async () => {
  const size = 5_000;
  const entities = Array.from({ length: size }, (_, at) => sampleEntity(`${at}`, `N${at}`));
  const relations = entities.flatMap((_, at) =>
    [1, 7, 91].map((step) =>
      sampleRelation(`${at}-${step}`, `${at}`, `${(at * step + step) % size}`, 'to'),
    ),
  );
  const rest = { documents: [], citations: [], tensions: [] };
  const { thread } = threaded({ ...sampleContent(), ...rest, entities, relations });
  const measured = { entities: entities.map(({ id }) => id) };
  const ending = new AbortController();
  await thread.service.listDocuments({});
  const long = thread.service.measure(measured, { signal: ending.signal });
  setTimeout(() => ending.abort(), 300);
  await expect(long).rejects.toMatchObject({ code: 'CANCELLED' });
  const began = performance.now();
  expect((await thread.service.getFacets({})).entityTypes).toHaveLength(1);
  const waited = performance.now() - began;
  await thread.service.measure(measured);
  // Whoever had to wait for the measures would have waited for most of this.
  expect(waited).toBeLessThan((performance.now() - began - waited) / 2);
}, 120_000);

test('whoever waits for a thread that ends is told', async () => {
  const { whole } = threaded();
  const waiting = whole.adjacency();
  whole.stop();
  expect(await waiting).toBeNull();
});

test('a thread that nobody asks is ended, and started again', async () => {
  const { project } = openSample();
  const task = { kind: 'whole', path: project.path, state: '/nowhere' } as const;
  const thread = createThread({ worker: WORKER, task, keep: () => 50 });
  onTestFinished(() => thread.stop());
  const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort');
  const before = threads().length;
  const asked = [thread.adjacency(), thread.call('getRanks', { entities: [], highest: 1 })];
  expect(await Promise.all(asked)).not.toContain(null);
  await expect.poll(() => threads().length).toBe(before);
  expect(await thread.adjacency()).not.toBeNull();
});
