/** Runs layouts off the main thread, and ends them at once when their caller no longer wants them. */
import type { LayoutInput, Positions } from '../model/layout.ts';
import type { CallOptions, GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads } from '../threads/run-tasks.ts';
import { computeLayout } from './layout.ts';

/** Below this many nodes a layout takes a few milliseconds, less than handing it to a thread. */
const AT_ONCE = 150;

export type LayoutRunner = { layout: GraphService['layout']; close(): void };

const CANCELLED = 'The layout was cancelled.';
const CLOSED = 'The project was closed.';

/**
 * A runner with no thread yet; one is started when first needed and kept for the next layout.
 * @param worker where the compiled `worker.ts` lies, if not beside this module
 */
export function createLayoutRunner(
  worker: URL = new URL('./worker.ts', import.meta.url),
): LayoutRunner {
  const threads = createThreads<LayoutInput, Positions, Positions>({
    worker,
    cancel: 'end',
    words: { cancelled: CANCELLED, closed: CLOSED, broken: (_, cause) => broken(cause) },
  });
  let closed = false;
  return {
    async layout(input, options = {}) {
      if (input.ids.length >= AT_ONCE) return threads.run(input, options);
      if (closed) throw new ServiceError('DISCONNECTED', CLOSED);
      if (options.signal?.aborted) throw new ServiceError('CANCELLED', CANCELLED);
      return atOnce(input, options);
    },
    close() {
      closed = true;
      threads.close();
    },
  };
}

function atOnce(input: LayoutInput, { onProgress }: CallOptions<'layout'>): Positions {
  try {
    return computeLayout(input, onProgress);
  } catch (error) {
    if (error instanceof RangeError) throw new ServiceError('INVALID_INPUT', error.message);
    throw error;
  }
}

function broken(cause: Error | undefined): ServiceError {
  const reason = cause?.message ?? 'its thread ended';
  const text = `The layout could not be finished: ${reason}. Try again.`;
  return new ServiceError('INTERNAL', text, { cause });
}
