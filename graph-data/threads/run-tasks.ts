/** Runs tasks in threads: with progress, called off, told in words how they failed, and ended with whoever wants them. */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { ServiceError } from '../rpc/errors.ts';
import { createLimiter } from '../rpc/limit.ts';
import type { ThreadAnswer, ThreadRequest } from './protocol.ts';

export type RunOptions<P> = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: P) => void) | undefined;
};

export type Threads<T, P, O> = {
  /** @throws ServiceError as the task does; CANCELLED, DISCONNECTED, or what `broken` makes of a thread that ended */
  run(task: T, options?: RunOptions<P>): Promise<O>;
  /** Ends every thread with its task; what is asked for later is refused. */
  close(): void;
};

export type ThreadsOptions<T> = {
  /** Where the compiled inside of the threads lies; it calls `serveTasks`. */
  worker: URL;
  limits?: ResourceLimits;
  /** Tasks at once, each in a thread of its own; others wait their turn. */
  atOnce?: number;
  /** How long a thread waits for the next task, in milliseconds: one at the most, by default until the end. */
  keep?: (task: T) => number;
  /**
   * How a task is called off. `end`: its thread is ended at once. `tell`: it is told, and waited for, since it may
   * have something to take back.
   */
  cancel: 'end' | 'tell';
  words: {
    cancelled: string;
    closed: string;
    /** What is wrong where a thread ended by itself, by an error or for want of memory. */
    broken(task: T, cause: Error | undefined): ServiceError;
  };
};

/** Threads for one kind of task; none is started before it is needed. */
export function createThreads<T, P, O>(options: ThreadsOptions<T>): Threads<T, P, O> {
  const { cancel, words } = options;
  const inTurn = createLimiter(options.atOnce ?? Number.POSITIVE_INFINITY);
  const rest = createRest(options);
  const running = new Set<(error: ServiceError) => void>();
  let closed = false;
  const refusal = (signal: AbortSignal | undefined): ServiceError | null => {
    if (closed) return new ServiceError('DISCONNECTED', words.closed);
    return signal?.aborted ? new ServiceError('CANCELLED', words.cancelled) : null;
  };

  const runIn = (worker: Worker, task: T, { signal, onProgress }: RunOptions<P>): Promise<O> =>
    new Promise((resolve, reject) => {
      const post = (request: ThreadRequest<T>) => worker.postMessage(request);
      const end = () => {
        running.delete(stop);
        signal?.removeEventListener('abort', onAbort);
        // One by one: a thread all of whose listeners are removed at once is never heard of again.
        worker.off('error', onError);
        worker.off('exit', onExit);
        worker.off('message', onMessage);
      };
      const stop = (error: ServiceError) => {
        end();
        void worker.terminate();
        reject(error);
      };
      const onAbort = () => {
        if (cancel === 'tell') post({ kind: 'cancel' });
        else stop(new ServiceError('CANCELLED', words.cancelled));
      };
      const onError = (cause: Error) => stop(words.broken(task, cause));
      const onExit = () => stop(words.broken(task, undefined));
      const onMessage = (answer: ThreadAnswer<P, O>) => {
        if (answer.kind === 'progress') {
          onProgress?.(answer.progress);
          return;
        }
        end();
        rest.giveBack(worker, task);
        if (answer.kind === 'done') resolve(answer.output);
        else reject(new ServiceError(answer.code, answer.message));
      };
      running.add(stop);
      signal?.addEventListener('abort', onAbort);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.on('message', onMessage);
      post({ kind: 'run', task });
    });

  return {
    run: (task, asked = {}) =>
      new Promise((resolve, reject) => {
        void inTurn(async () => {
          const refused = refusal(asked.signal);
          if (refused !== null) reject(refused);
          else await runIn(rest.take(), task, asked).then(resolve, reject);
        });
      }),
    close() {
      closed = true;
      rest.close();
      for (const stop of [...running]) stop(new ServiceError('DISCONNECTED', words.closed));
    },
  };
}

/** Where a thread with nothing to do waits: one at the most. */
function createRest<T>({ worker: url, limits, keep }: ThreadsOptions<T>) {
  let idle: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const start = (): Worker => {
    const made = new Worker(url, limits === undefined ? {} : { resourceLimits: limits });
    // The failure of an idle thread must not bring the process down.
    const forget = () => {
      if (idle === made) idle = null;
    };
    made.on('error', forget);
    made.on('exit', forget);
    return made;
  };
  const drop = () => {
    clearTimeout(timer);
    void idle?.terminate();
    idle = null;
  };
  return {
    take(): Worker {
      clearTimeout(timer);
      const worker = idle ?? start();
      idle = null;
      worker.ref();
      return worker;
    },
    giveBack(worker: Worker, task: T): void {
      const wait = keep?.(task) ?? Number.POSITIVE_INFINITY;
      if (closed || idle !== null || wait === 0) {
        void worker.terminate();
        return;
      }
      // An idle thread must not keep the process alive.
      worker.unref();
      idle = worker;
      if (Number.isFinite(wait)) timer = setTimeout(drop, wait).unref();
    },
    close(): void {
      closed = true;
      drop();
    },
  };
}
