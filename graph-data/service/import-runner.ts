/**
 * Runs imports and their previews in a thread of their own. While one writes, readers are led to a copy of the
 * project as it was, so that neither a long statement nor SQLite's locks make anybody wait.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openForReading } from '../db/beside.ts';
import { copyPages } from '../db/copy.ts';
import type { ImportPreview, ImportProgress, ImportResult } from '../model/imports.ts';
import type { CallOptions, Input } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { refuseReadOnly } from './import-files.ts';
import type { ImportTask, TaskAnswer, TaskFile, TaskOutput, TaskRequest } from './import-task.ts';
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

type Watch = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
};

/** How long a thread that has nothing to do waits for the next preview, in milliseconds. */
const IDLE_MS = 60_000;

/** Megabytes of memory for what an import knows; a million entities and five million relations take this much. */
const HEAP_MB = 2_048;
/** Megabytes for what it has just made: rows go by, so that more room would only be filled with what is done with. */
const YOUNG_MB = 8;

/** Where the worker lies: its source beside this source, its bundle beside a bundled service. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./import-worker.ts', import.meta.url)
  : new URL('./import-worker.js', import.meta.url);

/** Makes the runner of one project; no thread is started before it is needed. */
export function createImportRunner(project: Project, staging: Staging): ImportRunner {
  const thread = createThread();
  let importing = false;

  const run = (kind: ImportTask['kind'], files: readonly TaskFile[], watch: Watch) => {
    const { path, title } = project;
    return thread.run({ kind, target: { path, title }, files }, watch);
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
  const reader = openForReading(copy);
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

/** One thread that does one task after the other. */
function createThread() {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  const start = (): Worker => {
    const made = new Worker(WORKER, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    made.unref();
    made.once('exit', () => {
      if (worker === made) worker = null;
    });
    return made;
  };
  const once = (task: ImportTask, { signal, onProgress }: Watch): Promise<TaskOutput> => {
    if (signal?.aborted === true) return Promise.reject(cancelled());
    worker ??= start();
    const current = worker;
    const post = (request: TaskRequest) => current.postMessage(request);
    return new Promise<TaskOutput>((resolve, reject) => {
      const cancel = () => post({ kind: 'cancel' });
      const end = (settle: () => void) => {
        current.removeAllListeners('message').removeAllListeners('error');
        current.off('exit', gone);
        current.on('error', () => {});
        signal?.removeEventListener('abort', cancel);
        settle();
      };
      const gone = () => end(() => reject(broken('its thread ended')));
      current.removeAllListeners('error');
      current.on('message', (answer: TaskAnswer) => {
        if (answer.kind === 'progress') onProgress?.(answer.progress);
        else if (answer.kind === 'done') end(() => resolve(answer.output));
        else end(() => reject(new ServiceError(answer.code, answer.message)));
      });
      current.on('error', (error) => end(() => reject(explainThreadFailure(error))));
      current.on('exit', gone);
      signal?.addEventListener('abort', cancel);
      post({ kind: 'run', task });
    });
  };
  const rest = (task: ImportTask) => {
    const end = () => {
      void worker?.terminate();
      worker = null;
    };
    // What an import held is given back with its thread.
    if (task.kind === 'import') end();
    else idle = setTimeout(end, IDLE_MS).unref();
  };
  return {
    run(task: ImportTask, watch: Watch): Promise<TaskOutput> {
      const turn = last.then(async () => {
        clearTimeout(idle);
        try {
          return await once(task, watch);
        } finally {
          rest(task);
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}

function explainThreadFailure(error: Error): ServiceError {
  const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!memory) return broken(error.message);
  const what = 'The file needs more memory than an import may take; split it into smaller ones.';
  return new ServiceError('INVALID_INPUT', what, { cause: error });
}

function cancelled(): ServiceError {
  return new ServiceError('CANCELLED', 'The import was cancelled.');
}

function broken(reason: string): ServiceError {
  return new ServiceError('INTERNAL', `The import could not be finished: ${reason}. Try again.`);
}
