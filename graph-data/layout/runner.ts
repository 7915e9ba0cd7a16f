/** Runs layouts off the main thread, and ends them at once when their caller no longer wants them. */
import { Worker } from 'node:worker_threads';
import type { LayoutInput, Positions } from '../model/layout.ts';
import type { CallOptions, GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { computeLayout } from './layout.ts';
import type { WorkerAnswer } from './worker.ts';

/** Below this many nodes a layout takes a few milliseconds, less than handing it to a thread. */
const AT_ONCE = 150;

export type LayoutRunner = { layout: GraphService['layout']; close(): void };

/**
 * A runner with no thread yet; one is started when first needed and kept for the next layout.
 * @param workerUrl where the compiled `worker.ts` lies, if not beside this module
 */
export function createLayoutRunner(
  workerUrl: URL = new URL('./worker.ts', import.meta.url),
): LayoutRunner {
  const running = new Map<Worker, (error: ServiceError) => void>();
  let idle: Worker | null = null;
  let closed = false;

  function start(): Worker {
    const worker = new Worker(workerUrl);
    // The failure of an idle thread must not bring the process down.
    const forget = () => {
      if (idle === worker) idle = null;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  }

  function take(): Worker {
    const worker = idle ?? start();
    idle = null;
    worker.ref();
    return worker;
  }

  function giveBack(worker: Worker): void {
    if (idle || closed) {
      void worker.terminate();
      return;
    }
    // An idle thread must not keep the process alive.
    worker.unref();
    idle = worker;
  }

  function layout(input: LayoutInput, options: CallOptions<'layout'> = {}): Promise<Positions> {
    if (closed) return Promise.reject(new ServiceError('DISCONNECTED', 'The project was closed.'));
    if (options.signal?.aborted) return Promise.reject(cancelled());
    if (input.ids.length < AT_ONCE)
      return Promise.resolve(input).then((now) => atOnce(now, options));
    return new Promise((resolve, reject) => {
      const worker = take();
      const stop = (error: ServiceError) => {
        end();
        void worker.terminate();
        reject(error);
      };
      const onAbort = () => stop(cancelled());
      const end = () => {
        running.delete(worker);
        options.signal?.removeEventListener('abort', onAbort);
        // One by one: a thread all of whose listeners are removed at once is never heard of again.
        worker.off('error', onError);
        worker.off('exit', onExit);
        worker.off('message', onMessage);
      };
      running.set(worker, stop);
      options.signal?.addEventListener('abort', onAbort);
      const onError = (error: Error) => stop(broken(error.message));
      const onExit = () => stop(broken('its thread ended'));
      const onMessage = (answer: WorkerAnswer) => {
        if (answer.kind === 'progress') options.onProgress?.(answer.positions);
        else {
          end();
          giveBack(worker);
          if (answer.kind === 'done') resolve(answer.positions);
          else reject(new ServiceError('INVALID_INPUT', answer.message));
        }
      };
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.on('message', onMessage);
      worker.postMessage(input);
    });
  }

  function close(): void {
    closed = true;
    void idle?.terminate();
    idle = null;
    for (const stop of [...running.values()])
      stop(new ServiceError('DISCONNECTED', 'The project was closed during the layout.'));
  }

  return { layout, close };
}

function atOnce(input: LayoutInput, { onProgress }: CallOptions<'layout'>): Positions {
  try {
    return computeLayout(input, onProgress);
  } catch (error) {
    if (error instanceof RangeError) throw new ServiceError('INVALID_INPUT', error.message);
    throw error;
  }
}

function cancelled(): ServiceError {
  return new ServiceError('CANCELLED', 'The layout was cancelled.');
}

function broken(reason: string): ServiceError {
  return new ServiceError('INTERNAL', `The layout could not be finished: ${reason}. Try again.`);
}
