/** The inside of a thread that does one piece of work on whole projects, and ends. */
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { ServiceError } from '../rpc/errors.ts';
import { cleanHere } from './copies.ts';
import { mergeProject, planMerge } from './merge.ts';
import { throwIfCancelled } from './pace.ts';
import type { WorkAnswer, WorkTask } from './project-work.ts';

const running = new AbortController();
parentPort?.on('message', () => running.abort());

async function work(task: WorkTask): Promise<unknown> {
  // Whoever gave up while this thread was starting is heard before anything is done.
  await setTimeout(0);
  throwIfCancelled(running.signal);
  switch (task.kind) {
    case 'plan':
      return planMerge(task.target, task.path, task.decisions);
    case 'merge':
      return mergeProject(task.target, task.path, task.how, {
        signal: running.signal,
        onProgress: (progress) => answer({ kind: 'progress', progress }),
      });
    case 'clean':
      return cleanHere(task.copy, task.clean, 0);
  }
}

function answer(message: WorkAnswer): void {
  parentPort?.postMessage(message);
}

try {
  answer({ kind: 'done', output: await work(workerData) });
} catch (error) {
  const known = error instanceof ServiceError;
  if (!known) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const message = known ? error.message : 'The work on the project failed; nothing was stored.';
  answer({ kind: 'failed', code: known ? error.code : 'INTERNAL', message });
}
parentPort?.close();
