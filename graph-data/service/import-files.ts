/** Imports files into a project: all of it in one transaction, or nothing. */
import { type Beside, type Bounds, beginBeside } from '../db/beside.ts';
import type { WritableDb } from '../db/database.ts';
import { advanceRevision, countProject } from '../db/project.ts';
import { importName } from '../model/import-words.ts';
import type { ImportProgress, ImportResult } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createIndex, type ImportIndex, lookUpCitations } from './import-index.ts';
import { createImportJudge } from './import-judge.ts';
import { createOutcome } from './import-outcome.ts';
import type { ImportFile, ReadSettings } from './import-read.ts';
import { createResolver } from './import-resolver.ts';
import type { Put } from './import-row.ts';
import { type RunResult, runImport } from './import-run.ts';
import { createImportStore, type ImportStore } from './import-store.ts';
import type { Project } from './open-project.ts';
import { createPace, type Pace, throwIfCancelled } from './pace.ts';
import { explainWriteFailure } from './write-failures.ts';

export type { ImportFile } from './import-read.ts';

/** What an import needs to know of the project it goes into. */
export type ImportTarget = Pick<Project, 'path' | 'title'>;

export type ImportOptions = Omit<ReadSettings, 'onBytes' | 'onIgnored'> & {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Of memory and disk; the usual ones where left out. */
  bounds?: Bounds | undefined;
};

/**
 * Imports files in the order given; what one refers to may be in another.
 * @throws ServiceError READ_ONLY, CANCELLED, INVALID_INPUT for a file that cannot be read; then nothing is changed
 */
export async function importFiles(
  project: Project,
  files: readonly ImportFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  refuseReadOnly(project);
  return importInto(project, files, options);
}

/** @throws ServiceError READ_ONLY */
export function refuseReadOnly({ title, writable }: Project): void {
  if (writable !== null) return;
  throw new ServiceError(
    'READ_ONLY',
    `“${title}” is read-only; save a copy of it elsewhere and import into the copy.`,
  );
}

/** The same into a file that can be written, from any thread: it opens a connection of its own. */
export async function importInto(
  target: ImportTarget,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  throwIfCancelled(options.signal);
  const beside = begin(target, options.bounds);
  try {
    const result = await run(beside.db, files, options);
    throwIfCancelled(options.signal);
    beside.commit();
    return result;
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : explainWriteFailure(target, cause);
  } finally {
    beside.abandon();
  }
}

function begin(target: ImportTarget, bounds?: Bounds): Beside {
  try {
    return beginBeside(target.path, { ...bounds, keysGiven: true });
  } catch (cause) {
    throw explainWriteFailure(target, cause);
  }
}

async function run(
  db: WritableDb,
  files: readonly ImportFile[],
  { onProgress, bounds: _bounds, ...settings }: ImportOptions,
): Promise<ImportResult> {
  const pace = createPace(settings.signal);
  const counts = countProject(db);
  const existing = counts.entities + counts.relations + counts.citations;
  let index: ImportIndex | null = null;
  const store: ImportStore = createImportStore(
    db,
    existing,
    (id) => index?.entities.keyOf(id) ?? null,
  );
  index = createIndex(db, {
    citations: lookUpCitations((relation) => store.citationsOf(relation)),
    relations: { note: (key) => key, id: store.relationId },
  });
  const outcome = createOutcome(importName(files.map(({ name }) => name)));
  const done = await takeRows(store, index, files, { outcome, pace, settings, onProgress });
  store.flush();
  // It is large, and no longer needed once the rows are in.
  index.release();
  index = null;
  for (const _ of store.finish()) await pace();
  const revision = advanceRevision(db);
  const { added, entities, inverse } = outcome;
  return { ...done, added, entities: entities(), revision, inverse: inverse() };
}

type Taking = {
  outcome: ReturnType<typeof createOutcome>;
  pace: Pace;
  settings: ReadSettings;
  onProgress: ImportOptions['onProgress'];
};

function takeRows(
  store: ImportStore,
  index: ImportIndex,
  files: readonly ImportFile[],
  { outcome, pace, settings, onProgress }: Taking,
): Promise<RunResult> {
  const judged = createImportJudge(store.document);
  const resolve = createResolver(index, { ...store, judged });
  const onPut = (put: Put) => {
    store.add(put);
    outcome.note(put);
  };
  return runImport({ files, settings, resolve, pace, onPut, onProgress });
}
