/** The real service process over a real project: opening, editing, and what other programs write. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSet } from '../model/change-set.ts';
import type { ProjectChange } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { buildProject } from './build-project.ts';
import { SERVICE_ENTRY, spawnChild } from './spawn-child.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';

const CORPUS = join(import.meta.dirname, '..', 'corpora', 'sanctuary-cities');

/** Edits of two services by turns. */
const EDITS = 10_000;

/** Tries again where the other one is writing: a refused edit is stored nowhere. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'BUSY') return whenFree(work);
    throw error;
  }
}

let folder: string;
let project: string;
const running: Supervisor[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewise-process-'));
  project = join(folder, 'p.edgewise');
  buildProject(CORPUS, project);
});
afterEach(async () => {
  for (const supervisor of running.splice(0)) await supervisor.stop();
  rmSync(folder, { recursive: true });
});

function start(path: string = project): Supervisor {
  const supervisor = createSupervisor({
    spawn: () => spawnChild(SERVICE_ENTRY, [path]),
    log: () => {},
  });
  running.push(supervisor);
  return supervisor;
}

function addEntity(id: string): ChangeSet {
  const value = { id, type: 'person', name: id, aliases: [], description: '' };
  return { name: `Add ${id}`, changes: [{ op: 'put', record: { kind: 'entity', value } }] };
}

/** The next change that a client hears of, and how long it took. */
function nextChange(supervisor: Supervisor): Promise<{ change: ProjectChange; after: number }> {
  const started = Date.now();
  return new Promise((resolve) => {
    supervisor.client.onChange((change) => resolve({ change, after: Date.now() - started }));
  });
}

describe('service process', () => {
  it('opens a project and answers from it', async () => {
    const { ready, client } = start();
    await ready;
    const info = await client.service.getProject({});
    expect(info).toMatchObject({ title: 'p', readOnly: false, documents: 5 });
    const [hit] = await client.service.search({ text: 'Homan', limit: 5 });
    expect(hit?.title).toContain('Homan');
  });

  it('lays out in a thread of its own: other calls are answered meanwhile', async () => {
    const { client } = start();
    const count = 1_500;
    const column = <T>(value: T) => Array.from({ length: count }, () => value);
    const layout = client.service.layout({
      name: 'force',
      ids: column('').map((_, index) => `n${index}`),
      width: column(40),
      height: column(20),
      x: column(null),
      y: column(null),
      fixed: column(false),
      edges: Array.from({ length: count - 1 }, (_, index) => [index, (index * 7) % (index + 1)]),
      root: null,
      seed: 1,
    });
    const first = await Promise.race([
      layout.then(() => 'layout'),
      client.service.getProject({}).then(() => 'project'),
    ]);
    expect(first).toBe('project');
    expect((await layout).x).toHaveLength(count);
  });

  it('tells its client of its own commits', async () => {
    const supervisor = start();
    await supervisor.ready;
    const heard = nextChange(supervisor);
    const { revision } = await supervisor.client.service.applyChanges(addEntity('new-person'));
    expect((await heard).change).toEqual({ revision, name: 'Add new-person' });
  });

  it('notices within two seconds what another service commits to the same file', async () => {
    const [first, second] = [start(), start()];
    await Promise.all([first.ready, second.ready]);
    const heard = nextChange(first);
    const { revision } = await second.client.service.applyChanges(addEntity('other-person'));
    const { change, after } = await heard;
    expect(change.revision).toBe(revision);
    expect(after).toBeLessThan(2_000);
    const entity = await first.client.service.getEntity({ id: 'other-person' });
    expect(entity.entity.name).toBe('other-person');
  });

  it('loses no edit of two services that write in turn', async () => {
    const services = [start(), start()];
    await Promise.all(services.map(({ ready }) => ready));
    const before = await services[0]?.client.service.getProject({});
    const write = async ({ client }: Supervisor, index: number) => {
      for (let edit = 0; edit < EDITS / 2; edit++) {
        await whenFree(() => client.service.applyChanges(addEntity(`person-${index}-${edit}`)));
      }
    };
    await Promise.all(services.map(write));
    const after = await services[0]?.client.service.getProject({});
    expect(after?.entities).toBe((before?.entities ?? 0) + EDITS);
    expect(after?.revision).toBe((before?.revision ?? 0) + EDITS);
  }, 600_000);

  it('says within a few seconds that the file is locked by another program', async () => {
    const { ready, client } = start();
    await ready;
    const other = new Database(project);
    other.exec('BEGIN IMMEDIATE');
    const started = Date.now();
    const failure = await client.service.applyChanges(addEntity('x')).catch((error) => error);
    expect(failure).toBeInstanceOf(ServiceError);
    expect(failure.code).toBe('BUSY');
    expect(Date.now() - started).toBeLessThan(4_000);
    other.exec('ROLLBACK');
    other.close();
    expect((await client.service.applyChanges(addEntity('x'))).revision).toBeGreaterThan(0);
  });

  it('says in one sentence why a file cannot be opened', async () => {
    const path = join(folder, 'notes.edgewise');
    writeFileSync(path, 'These are only notes, and far too short.');
    const { ready } = start(path);
    await expect(ready).rejects.toThrow(/“notes\.edgewise”/);
  });
});
