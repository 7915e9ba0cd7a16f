/**
 * Reads documents in a thread of their own: a stranger's file may take long, or all the memory it can get, and must
 * neither hold up the service nor bring it down.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ReadDocument } from '../formats/documents/read-document.ts';
import type { ReadingAnswer, ReadingTask } from '../formats/documents/worker.ts';
import { LIMITS } from '../formats/limits.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createLimiter } from '../rpc/limit.ts';

export type ReadingOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/** Reads one file. @throws ServiceError INVALID_INPUT in a sentence that names the file; CANCELLED */
export type DocumentReader = (task: ReadingTask, options: ReadingOptions) => Promise<ReadDocument>;

export type DocumentRunner = { read: DocumentReader; close(): void };

/** Files read at once; each may take a gigabyte. */
const AT_ONCE = 2;

/**
 * A runner with no thread yet; one is started when first needed and kept for the next file.
 * @param workerUrl where the compiled `worker.ts` of the readers lies
 * @param heap megabytes that a thread may use
 */
export function createDocumentRunner(
  workerUrl: URL = new URL('../formats/documents/worker.ts', import.meta.url),
  heap: number = LIMITS.readHeap,
): DocumentRunner {
  const running = new Set<() => void>();
  const inTurn = createLimiter(AT_ONCE);
  let idle: Worker | null = null;
  let closed = false;

  const start = (limits: WorkerOptions) => {
    const worker = new Worker(workerUrl, limits);
    const forget = () => {
      if (idle === worker) idle = null;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  };
  const take = () => {
    const limits = { resourceLimits: { maxOldGenerationSizeMb: heap } };
    const worker = idle ?? start(limits);
    idle = null;
    worker.ref();
    return worker;
  };
  const giveBack = (worker: Worker) => {
    if (idle !== null || closed) {
      void worker.terminate();
      return;
    }
    // An idle thread must not keep the process alive, nor its failure bring it down.
    worker.unref();
    idle = worker;
  };

  const readIn = (worker: Worker, task: ReadingTask, { signal, onProgress }: ReadingOptions) =>
    new Promise<ReadDocument>((resolve, reject) => {
      const end = () => {
        running.delete(onClose);
        signal?.removeEventListener('abort', onAbort);
        // One by one: a thread all of whose listeners are removed at once is never heard of again.
        worker.off('error', onEnd);
        worker.off('exit', onEnd);
        worker.off('message', onMessage);
      };
      const stop = (error: Error) => {
        end();
        void worker.terminate();
        reject(error);
      };
      const onAbort = () => stop(cancelled());
      const onClose = () => stop(new ServiceError('DISCONNECTED', 'The project was closed.'));
      running.add(onClose);
      signal?.addEventListener('abort', onAbort);
      const onEnd = () => stop(tooMuch(task.name));
      const onMessage = (answer: ReadingAnswer) => {
        if (answer.kind === 'progress') {
          onProgress?.(answer.done, answer.total);
          return;
        }
        end();
        giveBack(worker);
        if (answer.kind === 'done') resolve(answer.document);
        else reject(new ServiceError('INVALID_INPUT', answer.message));
      };
      worker.on('error', onEnd);
      worker.on('exit', onEnd);
      worker.on('message', onMessage);
      worker.postMessage(task);
    });

  return {
    read: (task, options) =>
      new Promise((resolve, reject) => {
        void inTurn(async () => {
          const failure = options.signal?.aborted
            ? cancelled()
            : closed
              ? new ServiceError('DISCONNECTED', 'The project was closed.')
              : null;
          if (failure !== null) reject(failure);
          else await readIn(take(), task, options).then(resolve, reject);
        });
      }),
    close() {
      closed = true;
      void idle?.terminate();
      idle = null;
      for (const stop of [...running]) stop();
    },
  };
}

function cancelled(): ServiceError {
  return new ServiceError('CANCELLED', 'Reading was cancelled.');
}

// A thread ends by itself when its memory does not suffice.
function tooMuch(name: string): ServiceError {
  const what = `“${name.slice(0, 120)}”: it takes more memory to read than there is for one document`;
  return new ServiceError('INVALID_INPUT', `${what}; split it.`);
}
