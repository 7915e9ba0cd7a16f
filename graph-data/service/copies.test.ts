import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepBytes } from '../db/originals.ts';
import type { Change } from '../model/change-set.ts';
import { openProject } from './open-project.ts';
import { openSample, sampleDocument, sampleEntity } from './sample.ts';

const SECRET = 'Zyxwvutsrq Ponmlkjihg';
const putSecret: Change[] = [
  {
    op: 'put',
    record: {
      kind: 'document',
      value: sampleDocument('secret', `${SECRET} was there.`.repeat(40)),
    },
  },
  { op: 'put', record: { kind: 'entity', value: sampleEntity('secret', SECRET) } },
];
const deleteSecret: Change[] = [
  { op: 'delete', kind: 'document', id: 'secret' },
  { op: 'delete', kind: 'entity', id: 'secret' },
];

function target(sample: { path: string; places: { grant(place: never): void } }, name: string) {
  return join(dirname(sample.path), name);
}

function sampleWithTarget(name = 'copy.edgewise') {
  const sample = openSample();
  const path = target(sample, name);
  sample.places.grant({ handle: 'h', path, use: 'write' });
  return { ...sample, copy: path };
}

async function exported(path: string): Promise<unknown> {
  const { createGraphService } = await import('./graph-service.ts');
  const project = openProject(path);
  const none = { layout: async () => ({ x: [], y: [] }) } as never;
  const { service } = createGraphService(project, none);
  const { content } = await service.exportProject({ format: 'json' });
  project.close();
  return JSON.parse(content);
}

/** Every run of six or more letters of a text that a file holds, whatever case an index keeps it in. */
function holds(path: string, text: string): boolean {
  const bytes = readFileSync(path).toString('latin1').toLowerCase();
  return text
    .toLowerCase()
    .split(' ')
    .some((word) => bytes.includes(word) || bytes.includes(word.slice(1)));
}

test('a copy holds all that the project holds, and is whole under its name', async () => {
  const { service, path, copy } = sampleWithTarget();
  const seen: number[] = [];
  const { bytes } = await service.saveCopy(
    { target: 'h' },
    { onProgress: ({ done, total }) => seen.push(done / total) },
  );
  expect(await exported(copy)).toEqual(await exported(path));
  expect(bytes).toBe(readFileSync(copy).length);
  expect(readdirSync(dirname(copy)).toSorted()).toEqual(['copy.edgewise', 'sample.edgewise']);
  expect(seen.length).toBeGreaterThan(0);
});

test('a shared copy has no byte of what was deleted; a saved one may', async () => {
  const sample = sampleWithTarget();
  const { service, project, copy } = sample;
  await service.applyChanges({ name: 'Add', changes: putSecret });
  const bytes = Buffer.from(`original ${SECRET}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (project.writable !== null) keepBytes(project.writable, sha256, bytes);
  await service.applyChanges({ name: 'Delete', changes: deleteSecret });
  await service.saveCopy({ target: 'h' });
  // Else the search below would prove nothing.
  expect(holds(copy, SECRET)).toBe(true);
  const shared = target(sample, 'shared.edgewise');
  sample.places.grant({ handle: 's', path: shared, use: 'write' });
  await service.shareCopy({ target: 's' });
  expect(holds(shared, SECRET)).toBe(false);
  expect(holds(shared, 'works')).toBe(true);
  expect(holds(shared, dirname(sample.path))).toBe(false);
  const opened = openProject(shared);
  expect(
    opened.db.prepare(`SELECT rowid FROM document_text WHERE document_text MATCH 'Blue'`).all(),
  ).toHaveLength(1);
  expect(opened.db.prepare('SELECT count(*) FROM original_bytes').pluck().get()).toBe(0);
  opened.close();
  expect(readdirSync(dirname(shared)).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('a file that was there is replaced whole, or stays as it was', async () => {
  const { service, copy } = sampleWithTarget();
  writeFileSync(copy, 'of somebody');
  const stop = new AbortController();
  stop.abort();
  await expect(service.saveCopy({ target: 'h' }, { signal: stop.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(readFileSync(copy, 'utf8')).toBe('of somebody');
  await service.saveCopy({ target: 'h' });
  expect(await exported(copy)).toHaveProperty('format', 'edgewise');
});

test('the project itself is never the copy, under whatever name', async () => {
  const sample = openSample();
  const link = target(sample, 'link.edgewise');
  linkSync(sample.path, link);
  for (const [handle, path] of [
    ['a', sample.path],
    ['b', link],
  ] as const) {
    sample.places.grant({ handle, path, use: 'write' });
    const refused = { code: 'CONFLICT', message: expect.stringContaining('is this project') };
    await expect(sample.service.saveCopy({ target: handle })).rejects.toMatchObject(refused);
    await expect(sample.service.shareCopy({ target: handle })).rejects.toMatchObject(refused);
  }
  expect(sample.project.db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('only what a person chose is written, and only if it was chosen for that', async () => {
  const { service, places, path } = openSample();
  places.grant({ handle: 'read', path: join(dirname(path), 'x.edgewise'), use: 'read' });
  for (const handle of ['read', '/etc/passwd']) {
    await expect(service.saveCopy({ target: handle })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

test('an edit that the moved file refuses is kept, and saved in the copy', async () => {
  const { service, path, copy, project } = sampleWithTarget();
  rmSync(path);
  const changes = { name: 'Add', changes: putSecret };
  await expect(service.applyChanges(changes)).rejects.toMatchObject({
    code: 'READ_ONLY',
    message: expect.stringContaining('moved, renamed or deleted'),
  });
  await service.saveCopy({ target: 'h', changes });
  expect(project.db.inTransaction).toBe(false);
  expect(await exported(copy)).toMatchObject({
    entities: expect.arrayContaining([expect.objectContaining({ name: SECRET })]),
  });
  expect(existsSync(path)).toBe(false);
});

test('a copy may take the place of a project that was moved away', async () => {
  const { service, path, places } = openSample();
  const before = await exported(path);
  rmSync(path);
  places.grant({ handle: 'own', path, use: 'write' });
  await service.saveCopy({ target: 'own' });
  expect(await exported(path)).toEqual(before);
});

test('a folder that is gone is said so in one sentence', async () => {
  const { service, places, path } = openSample();
  places.grant({ handle: 'x', path: join(dirname(path), 'none', 'x.edgewise'), use: 'write' });
  await expect(service.saveCopy({ target: 'x' })).rejects.toMatchObject({
    code: 'INIT_FAILED',
    message: '“x.edgewise” cannot be written: its folder is not there; choose another.',
  });
});

/** Writes copies, one after the other, until it is killed. */
const WRITER = `
  import { openProject } from ${JSON.stringify(join(import.meta.dirname, 'open-project.ts'))};
  import { saveCopy, shareCopy } from ${JSON.stringify(join(import.meta.dirname, 'copies.ts'))};
  const project = openProject(process.argv[1]);
  process.stdout.write('ready\\n');
  for (;;) {
    await saveCopy(project, process.argv[2], null);
    await shareCopy(project, process.argv[2]);
  }`;

test('killed at any moment, the copy is the old one or the new one, and the next leaves no scraps', async () => {
  const { path, copy, service } = sampleWithTarget();
  const before = createHash('sha256').update(readFileSync(path)).digest('hex');
  await service.saveCopy({ target: 'h' });
  const content = await exported(copy);
  let scraps = 0;
  for (let round = 0; round < 25; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path, copy], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, round * 3));
    child.kill('SIGKILL');
    await once(child, 'exit');
    scraps += readdirSync(dirname(copy)).filter((name) => name.endsWith('.tmp')).length;
    expect(await exported(copy)).toEqual(content);
  }
  await service.saveCopy({ target: 'h' });
  expect(scraps).toBeGreaterThan(0);
  expect(readdirSync(dirname(copy)).toSorted()).toEqual(['copy.edgewise', 'sample.edgewise']);
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(before);
}, 300_000);
