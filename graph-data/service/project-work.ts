/**
 * Work on whole projects: merging, and taking traces out of a copy. For a large project each piece runs in a thread of
 * its own, so that other calls are answered meanwhile.
 */
import { statSync } from 'node:fs';
import type { MergePlan } from '../model/merge.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads } from '../threads/run-tasks.ts';
import { type CleanCopy, cleanHere } from './copies.ts';
import { stepAside } from './import-runner.ts';
import { type MergeTarget, mergeProject, planMerge } from './merge.ts';
import type { Project } from './open-project.ts';
import type { Staging } from './staging.ts';

/** One piece of work, as a thread is told of it. */
export type WorkTask =
  | { kind: 'plan'; target: MergeTarget; path: string; decisions: Input<'planMerge'>['decisions'] }
  | { kind: 'merge'; target: MergeTarget; path: string; how: MergeHow }
  | { kind: 'clean'; copy: string; clean: string };
/** In records. */
export type WorkProgress = { done: number; total: number };

type MergeHow = Omit<Input<'mergeProject'>, 'source'>;
type Watch = CallOptions<'mergeProject'>;

export type ProjectWork = {
  planMerge(
    path: string,
    decisions: Input<'planMerge'>['decisions'],
    options?: Watch,
  ): Promise<MergePlan>;
  mergeProject(path: string, how: MergeHow, options?: Watch): Promise<Output<'mergeProject'>>;
  cleanCopy: CleanCopy;
};

/** Smaller projects are worked on sooner than a thread has started. */
const LARGE_BYTES = 16 * 1024 * 1024;
/** Megabytes of memory for what a merge compares. */
const HEAP_MB = 3_072;

/** Where the worker lies: its source beside this source, its bundle beside a bundled service. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./project-worker.ts', import.meta.url)
  : new URL('./project-worker.js', import.meta.url);

/** @param largeBytes from which size of a file on its work is done in a thread */
export function createProjectWork(
  project: Project,
  staging: Staging,
  largeBytes = LARGE_BYTES,
): ProjectWork {
  const { path: own, title } = project;
  const target = { path: own, title };
  const threads = createThreads<WorkTask, WorkProgress, unknown>({
    worker: WORKER,
    limits: { maxOldGenerationSizeMb: HEAP_MB },
    // Such work is rare, and takes much.
    keep: () => 0,
    // A transaction that is under way is taken back before the thread ends.
    cancel: 'tell',
    words: {
      cancelled: 'The work on the project was cancelled.',
      closed: 'The project was closed.',
      broken: (_, cause) => broken(cause),
    },
  });
  const isLarge = (path: string) => sizeOf(own) + sizeOf(path) >= largeBytes;
  let merging = false;
  return {
    async planMerge(path, decisions, options = {}) {
      refuseReadOnly(project);
      if (!isLarge(path)) return planMerge(target, path, decisions);
      return (await threads.run({ kind: 'plan', target, path, decisions }, options)) as MergePlan;
    },
    async mergeProject(path, how, options = {}) {
      refuseReadOnly(project);
      if (merging || project.isAside()) throw busy();
      if (!isLarge(path)) return mergeProject(target, path, how, options);
      merging = true;
      try {
        const back = await stepAside(project, staging, options.signal);
        try {
          const task: WorkTask = { kind: 'merge', target, path, how };
          return (await threads.run(task, options)) as Output<'mergeProject'>;
        } finally {
          back();
        }
      } finally {
        merging = false;
      }
    },
    async cleanCopy(copy, clean, size) {
      if (size < largeBytes) await cleanHere(copy, clean, size);
      else await threads.run({ kind: 'clean', copy, clean });
    },
  };
}

function refuseReadOnly({ title, writable }: Project): void {
  if (writable !== null) return;
  const what = 'is read-only; save a copy of it elsewhere and merge into the copy';
  throw new ServiceError('READ_ONLY', `“${title}” ${what}.`);
}

function busy(): ServiceError {
  const text = 'Another import or merge is running; wait for it to end, or cancel it.';
  return new ServiceError('CONFLICT', text);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function broken(cause: Error | undefined): ServiceError {
  const text =
    'The work on the project ended before it was done, for want of memory; nothing was stored.';
  return new ServiceError('INTERNAL', text, { cause });
}
