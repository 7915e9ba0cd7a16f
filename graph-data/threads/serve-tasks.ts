/** The inside of a thread: does one task after the other, tells how far it is, and hears when it is called off. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { ErrorCode } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { ThreadAnswer, ThreadRequest } from './protocol.ts';

/** What work is given. */
export type TaskOptions<P> = { signal: AbortSignal; onProgress: (progress: P) => void };

/** How a failure is told to people. */
export type Failure = { code: ErrorCode; message: string };

/**
 * Serves tasks until the thread is ended; outside a thread this does nothing.
 * @param work does a task
 * @param explain says what is wrong where `work` throws anything but a ServiceError
 * @param handedOver what of an output is handed over instead of copied
 */
export function serveTasks<T, P, O>(
  work: (task: T, options: TaskOptions<P>) => O | Promise<O>,
  explain: (error: unknown) => Failure,
  handedOver: (output: O) => ArrayBuffer[] = () => [],
): void {
  let running = new AbortController();
  const answer = (message: ThreadAnswer<P, O>, handed: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, handed);
  const run = async (task: T, signal: AbortSignal) => {
    try {
      // Whoever gave up while this thread was starting is heard before anything is done.
      await setImmediate();
      if (signal.aborted) throw new ServiceError('CANCELLED', 'The work was cancelled.');
      const onProgress = (progress: P) => answer({ kind: 'progress', progress });
      const output = await work(task, { signal, onProgress });
      answer({ kind: 'done', output }, handedOver(output));
    } catch (error) {
      const { code, message } = error instanceof ServiceError ? error : explain(error);
      if (code === 'INTERNAL') process.stderr.write(`${describe(error)}\n`);
      answer({ kind: 'failed', code, message });
    }
  };
  parentPort?.on('message', (request: ThreadRequest<T>) => {
    if (request.kind === 'cancel') running.abort();
    else {
      running = new AbortController();
      void run(request.task, running.signal);
    }
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
