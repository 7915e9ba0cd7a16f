import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { neighboursOf } from '../analysis/adjacency.ts';
import { neighbourReader } from '../db/neighbours.ts';
import { openProject } from './open-project.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';
import { checkInThread, createThread, type Thread, withSecondThread } from './second-thread.ts';

const EMPTY = { offsets: new Int32Array(2), neighbours: new Int32Array() };
const WORKER = new URL('./second-thread-worker.ts', import.meta.url);

function wholeThread(path: string): Thread {
  const thread = createThread(WORKER, { kind: 'whole', path, state: dirname(path) });
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
  await expect(
    thread.service.getDependence({ documents: ['none'.repeat(100)] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('a small project is read where it is', () => {
  const { project, service, onChange } = openSample();
  const whole = wholeThread(project.path);
  const same = withSecondThread(project, { service, onChange }, { worker: WORKER, whole });
  expect(same.service).toBe(service);
});

test('a check tells of a sound file, and can be ended', async () => {
  const { project } = openSample();
  const { signal } = new AbortController();
  expect(await checkInThread(project.path, WORKER, signal)).toBeNull();
  const ending = new AbortController();
  const ended = checkInThread(project.path, WORKER, ending.signal);
  ending.abort();
  await expect(ended).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('a check names what is damaged', async () => {
  const { project } = openSample();
  project.db.pragma('ignore_check_constraints = ON');
  project.db.exec(`UPDATE entity SET type = '' WHERE uid = 'ann'`);
  const damage = await checkInThread(project.path, WORKER, new AbortController().signal);
  expect(damage).toContain('“sample.edgewise” is damaged');
  expect(() => openProject(project.path)).toThrow('is damaged');
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
  const size = 3_000;
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
