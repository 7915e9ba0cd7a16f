/**
 * The file fails at every call in turn: whatever was under way is undone wholly, is refused in words, and works
 * once the file does.
 */
import { Buffer } from 'node:buffer';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Interchange } from '../model/interchange.ts';
import { ServiceError } from '../rpc/errors.ts';
import { applyChanges } from './apply-changes.ts';
import { createProject } from './build-project.ts';
import { importFiles } from './import-files.ts';
import { openProject, type Project } from './open-project.ts';
import { planEdit } from './plan-edit.ts';
import {
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
} from './sample.ts';
import { withoutIds } from './sequences/plain-project.ts';
import { quickFolder } from './sequences/quick-folder.ts';
import { storedRecords } from './sequences/stored-records.ts';

const CODES = ['SQLITE_IOERR_WRITE', 'SQLITE_FULL', 'SQLITE_BUSY'];
const CALLS = ['run', 'get', 'all', 'iterate'] as const;

type Faults = { calls: number; failAt: number };

/** From now on the call of this number fails, whatever connection it is made on. */
function injectFaults(faults: Faults): void {
  const { prepare } = Database.prototype;
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    sql: string,
  ) {
    const statement = prepare.call(this, sql);
    for (const name of CALLS) {
      const call: unknown = Reflect.get(statement, name);
      if (typeof call !== 'function') continue;
      Reflect.set(statement, name, (...values: unknown[]) => {
        faults.calls += 1;
        if (faults.calls === faults.failAt) {
          const code = CODES[faults.failAt % CODES.length] ?? '';
          throw new Database.SqliteError('injected', code);
        }
        return call.apply(statement, values);
      });
    }
    return statement;
  });
  onTestFinished(() => spy.mockRestore());
}

/** The sample with so much more of one entity that changing it takes many calls. */
function content(): Interchange {
  const sentences = Array.from({ length: 10 }, (_, at) => `Bob said ${at}.`);
  const document = sampleDocument('said', sentences.join(' '));
  const { documents, relations, citations, ...rest } = sampleContent();
  return {
    ...rest,
    documents: [...documents, document],
    relations: [
      ...relations,
      ...sentences.map((_, at) => sampleRelation(`said-${at}`, 'bob', 'blue', `said ${at}`)),
    ],
    citations: [
      ...citations,
      ...sentences.map((quote, at) => sampleCitation(`s${at}`, `said-${at}`, document, quote)),
    ],
  };
}

const holds = (project: Project) => withoutIds(storedRecords(project.db));

/** Runs an operation with its k-th call failing, for k from 1 to the last call it makes. */
async function failEverywhere(
  prepare: (project: Project) => unknown,
  operation: (project: Project, prepared: never) => unknown,
): Promise<number> {
  const folder = quickFolder();
  const first = join(folder, 'first.edgewise');
  createProject(first, content());
  const faults = { calls: 0, failAt: 0 };
  injectFaults(faults);
  for (let k = 1; ; k += 1) {
    const path = join(folder, 'project.edgewise');
    copyFileSync(first, path);
    const project = openProject(path);
    const prepared = prepare(project) as never;
    const before = holds(project);
    Object.assign(faults, { calls: 0, failAt: k });
    const failure = await attempt(() => operation(project, prepared));
    const done = faults.calls < k;
    faults.failAt = 0;
    if (done) {
      expect(failure).toBeNull();
      project.close();
      return k - 1;
    }
    expect(failure, `call ${k}`).toBeInstanceOf(ServiceError);
    expect(holds(project), `call ${k}`).toEqual(before);
    expect(project.writable?.inTransaction).toBe(false);
    expect(await attempt(() => operation(project, prepared))).toBeNull();
    expect(holds(project)).not.toEqual(before);
    project.close();
  }
}

async function attempt(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (failure) {
    return failure;
  }
}

const merge = {
  kind: 'merge',
  into: 'ann',
  entities: ['bob', 'cem'],
  fold: true,
} as const;

function planned(project: Project) {
  const { changes } = planEdit(project.db, { ...merge, entities: [...merge.entities] });
  if (changes === null) throw new Error('There is something to merge.');
  return changes;
}

test('a merge that fails at any call leaves nothing behind', async () => {
  const calls = await failEverywhere(planned, (project, changes) => applyChanges(project, changes));
  expect(calls).toBeGreaterThan(70);
}, 120_000);

test('an undo that fails at any call leaves nothing behind', async () => {
  const calls = await failEverywhere(
    (project) => applyChanges(project, planned(project)).inverse,
    (project, inverse) => applyChanges(project, inverse),
  );
  expect(calls).toBeGreaterThan(70);
}, 120_000);

test('an import that fails at any call leaves nothing behind', async () => {
  const sentences = Array.from({ length: 24 }, (_, at) => `Sentence ${at}.`);
  const document = sampleDocument('new', sentences.join(' '));
  const more = {
    ...sampleContent(),
    documents: [document],
    entities: ['left', 'right'].map((id) => sampleEntity(id, `Name ${id}`)),
    relations: sentences.map((_, at) => sampleRelation(`r${at}`, 'left', 'right', `met ${at}`)),
    citations: sentences.map((quote, at) => sampleCitation(`n${at}`, `r${at}`, document, quote)),
    tensions: [],
  };
  const bytes = Buffer.from(JSON.stringify(more));
  async function* open() {
    yield bytes;
  }
  const calls = await failEverywhere(
    () => null,
    (project) => importFiles(project, [{ name: 'new.json', open }]),
  );
  expect(calls).toBeGreaterThan(40);
}, 120_000);
