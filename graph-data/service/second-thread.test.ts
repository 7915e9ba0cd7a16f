import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openProject } from './open-project.ts';
import { openSample } from './sample.ts';
import { checkInThread, withSecondThread } from './second-thread.ts';

const WORKER = new URL('./second-thread-worker.ts', import.meta.url);

function threaded() {
  const sample = openSample();
  const { project, service, onChange } = sample;
  const thread = withSecondThread(
    project,
    { service, onChange },
    { worker: WORKER, state: dirname(project.path), largeBytes: 0 },
  );
  onTestFinished(() => thread.stop());
  return { ...sample, thread };
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
  const same = withSecondThread(
    project,
    { service, onChange },
    { worker: WORKER, state: '/nowhere' },
  );
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
