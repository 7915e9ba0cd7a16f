/**
 * Runs imports and their previews in a thread of their own. While one writes, readers are led to a copy of the
 * project as it was, so that neither a long statement nor SQLite's locks make anybody wait.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../db/beside.ts';
import { copyPages } from '../db/copy.ts';
import { withKeptStatements } from '../db/statements.ts';
import type { ImportPreview, ImportProgress, ImportResult } from '../model/imports.ts';
import type { CallOptions, Input } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads, type RunOptions } from '../threads/run-tasks.ts';
import { refuseReadOnly } from './import-files.ts';
import type { ImportTask, TaskFile, TaskOutput } from './import-task.ts';
import type { Project } from './open-project.ts';
import type { Staging } from './staging.ts';

export type ImportRunner = {
  previewImport(
    input: Input<'previewImport'>,
    options?: CallOptions<'previewImport'>,
  ): Promise<ImportPreview>;
  importFiles(
    input: Input<'importFiles'>,
    options?: CallOptions<'importFiles'>,
  ): Promise<ImportResult>;
};

/** How long a thread that has nothing to do waits for the next preview, in milliseconds. */
const IDLE_MS = 60_000;

/** Megabytes of memory for what an import knows; a million entities and five million relations take this much. */
const HEAP_MB = 2_048;
/** Megabytes for what it has just made: with less, rows on their way to the file are copied about too often. */
const YOUNG_MB = 24;

/** Where the worker lies: its source beside this source, its bundle beside a bundled service. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./import-worker.ts', import.meta.url)
  : new URL('./import-worker.js', import.meta.url);

/** Makes the runner of one project; no thread is started before it is needed. */
export function createImportRunner(project: Project, staging: Staging): ImportRunner {
  const threads = createThreads<ImportTask, ImportProgress, TaskOutput>({
    worker: WORKER,
    limits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    atOnce: 1,
    // What an import held is given back with its thread.
    keep: ({ kind }) => (kind === 'import' ? 0 : IDLE_MS),
    cancel: 'tell',
    words: {
      cancelled: 'The import was cancelled.',
      closed: 'The project was closed.',
      broken: (_, cause) => explainThreadFailure(cause),
    },
  });
  let importing = false;

  const run = async (
    kind: ImportTask['kind'],
    files: readonly TaskFile[],
    options: RunOptions<ImportProgress>,
  ) => {
    const { path, title } = project;
    const scratch = join(await staging.folder(), `${randomUUID()}.scratch`);
    try {
      return await threads.run({ kind, target: { path, title }, files, scratch }, options);
    } finally {
      rmSync(scratch, { force: true });
    }
  };
  const staged = ({ files }: Input<'importFiles'>): TaskFile[] =>
    files.map(({ upload, format, tables }) => {
      const { name, path, size } = staging.openStaged(upload);
      return { upload, name, path, size, format, tables };
    });
  return {
    async previewImport(input, options = {}) {
      const output = await run(input.count ? 'count' : 'preview', staged(input), options);
      return output as ImportPreview;
    },
    async importFiles(input, options = {}) {
      refuseReadOnly(project);
      if (importing) throw busy();
      importing = true;
      try {
        const files = staged(input);
        const back = await stepAside(project, staging, options.signal);
        try {
          return (await run('import', files, options)) as ImportResult;
        } finally {
          back();
        }
      } finally {
        importing = false;
      }
    },
  };
}

function busy(): ServiceError {
  return new ServiceError('CONFLICT', 'An import is running; wait for it to end, or cancel it.');
}

/**
 * Leads readers to a copy of the project, and lets whoever wants to write meanwhile know at once.
 * @returns what leads them back
 */
export async function stepAside(
  project: Project,
  staging: Staging,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  const copy = join(await staging.folder(), `${randomUUID()}.copy`);
  try {
    await copyPages(project.db, copy, { signal });
  } catch (cause) {
    rmSync(copy, { force: true });
    throw cause;
  }
  const reader = withKeptStatements(openForReading(copy));
  const patience = Number(project.writable?.pragma('busy_timeout', { simple: true }));
  project.readFrom(reader);
  project.writable?.pragma('busy_timeout = 0');
  return () => {
    // The project may have been closed meanwhile.
    if (project.writable?.open === true) project.writable.pragma(`busy_timeout = ${patience}`);
    project.readFrom(null);
    reader.close();
    rmSync(copy, { force: true });
  };
}

function explainThreadFailure(cause: Error | undefined): ServiceError {
  const memory =
    cause !== undefined && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (memory) {
    const what = 'The file needs more memory than an import may take; split it into smaller ones.';
    return new ServiceError('INVALID_INPUT', what, { cause });
  }
  const reason = cause?.message ?? 'its thread ended';
  const text = `The import could not be finished: ${reason}. Try again.`;
  return new ServiceError('INTERNAL', text, { cause });
}
