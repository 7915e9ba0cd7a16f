/** What becomes of edits while something is wrong with the file: full, moved, replaced, read-only, in use. */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ChangeSet } from '../model/change-set.ts';
import { createGraphService } from './graph-service.ts';
import { openProject, type Project } from './open-project.ts';
import { openSample, type Sample, sampleDocument, sampleEntity } from './sample.ts';

const add = (id: string): ChangeSet => ({
  name: `Add ${id}`,
  changes: [{ op: 'put', record: { kind: 'entity', value: sampleEntity(id, `Name of ${id}`) } }],
});
const large = (id: string): ChangeSet => ({
  name: `Add ${id}`,
  changes: [
    { op: 'put', record: { kind: 'document', value: sampleDocument(id, `${id} `.repeat(40_000)) } },
  ],
});

async function namesIn(path: string): Promise<string[]> {
  const project = openProject(path);
  const { service } = createGraphService(project, {} as never);
  const { content } = await service.exportProject({ format: 'json' });
  project.close();
  return JSON.parse(content).entities.map(({ name }: { name: string }) => name);
}

function target(sample: Sample, name = 'copy.edgewise'): string {
  const path = join(dirname(sample.path), name);
  sample.places.grant({ handle: name, path, use: 'write' });
  return path;
}

function limitPages({ writable }: Project, pages: number | null): void {
  writable?.pragma(`max_page_count = ${pages ?? 4_294_967_294}`);
}

test('a full disk is said so; nothing is half stored, and work goes on once there is room', async () => {
  const { service, project } = openSample();
  const pages = Number(project.db.pragma('page_count', { simple: true }));
  limitPages(project, pages + 20);
  let stored = 0;
  let failure: unknown;
  for (let at = 0; failure === undefined && at < 100; at += 1) {
    await service.applyChanges(large(`d${at}`)).then(
      () => {
        stored += 1;
      },
      (cause: unknown) => {
        failure = cause;
      },
    );
  }
  expect(failure).toMatchObject({
    code: 'FULL',
    message:
      'The change to “sample” was not saved because the disk is full; free some space and try again.',
  });
  expect(project.db.inTransaction).toBe(false);
  expect(project.db.pragma('integrity_check', { simple: true })).toBe('ok');
  const { documents, revision } = await service.getProject({});
  expect([documents, revision]).toEqual([1 + stored, stored]);
  limitPages(project, null);
  await service.applyChanges(large('after'));
  expect((await service.getProject({})).documents).toBe(2 + stored);
});

test('a copy that finds the disk full leaves nothing, and the edit is kept for another place', async () => {
  const sample = openSample();
  const path = target(sample);
  const { db } = sample.project;
  const full = Object.assign(new Error('disk I/O'), { code: 'ENOSPC' });
  const project = {
    ...sample.project,
    db: new Proxy(db, {
      get: (of, name) =>
        name === 'backup'
          ? async () => {
              throw full;
            }
          : Reflect.get(of, name),
    }),
  };
  const { service } = createGraphService(project, { places: sample.places } as never);
  await expect(
    service.saveCopy({ target: 'copy.edgewise', changes: add('x') }),
  ).rejects.toMatchObject({
    code: 'INIT_FAILED',
    message:
      '“copy” was not written because the disk is full; free some space or choose another folder.',
  });
  expect(existsSync(path)).toBe(false);
  await sample.service.saveCopy({ target: 'copy.edgewise', changes: add('x') });
  expect(await namesIn(path)).toContain('Name of x');
});

const HARM: [string, (path: string) => void][] = [
  ['deleted', (path) => rmSync(path)],
  ['renamed', (path) => renameSync(path, `${path}.elsewhere`)],
  [
    'replaced',
    (path) => {
      copyFileSync(path, `${path}.new`);
      renameSync(`${path}.new`, path);
    },
  ],
];

test.each(HARM)(
  'a file that was %s refuses every edit, and a copy keeps them',
  async (_what, harm) => {
    const sample = openSample();
    await sample.service.applyChanges(add('before'));
    harm(sample.path);
    const there = existsSync(sample.path) ? readFileSync(sample.path) : null;
    for (const id of ['one', 'two']) {
      await expect(sample.service.applyChanges(add(id))).rejects.toMatchObject({
        code: 'READ_ONLY',
        message: expect.stringContaining('save a copy to keep it'),
      });
    }
    expect((await sample.service.getProject({})).revision).toBe(1);
    const path = target(sample);
    const changes = { name: 'Both', changes: [...add('one').changes, ...add('two').changes] };
    await sample.service.saveCopy({ target: 'copy.edgewise', changes });
    expect(await namesIn(path)).toEqual(
      expect.arrayContaining(['Name of before', 'Name of one', 'Name of two']),
    );
    // Whatever has the project's name now is not ours to touch.
    if (there !== null) expect(readFileSync(sample.path).equals(there)).toBe(true);
  },
);

test('a project that may only be read refuses edits in one sentence, and a copy takes them', async () => {
  const sample = openSample();
  const path = target(sample);
  const project = { ...sample.project, writable: null };
  const { service } = createGraphService(project, { places: sample.places } as never);
  const before = readFileSync(sample.path);
  await expect(service.applyChanges(add('x'))).rejects.toMatchObject({
    code: 'READ_ONLY',
    message: '“sample” is read-only; save a copy of it elsewhere and change the copy.',
  });
  await service.saveCopy({ target: 'copy.edgewise', changes: add('x') });
  expect(await namesIn(path)).toContain('Name of x');
  expect(readFileSync(sample.path).equals(before)).toBe(true);
});

test('a file that another program is writing is said to be so, and the edit goes in afterwards', async () => {
  const { service, path } = openSample();
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const started = performance.now();
  await expect(service.applyChanges(add('x'))).rejects.toMatchObject({ code: 'BUSY' });
  expect(performance.now() - started).toBeLessThan(5_000);
  other.exec('ROLLBACK');
  other.close();
  expect((await service.applyChanges(add('x'))).revision).toBe(1);
});
