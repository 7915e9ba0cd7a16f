/** Work that several callers wait for: done once for all of them, and ended when none of them waits any more. */
import { ServiceError } from '../rpc/errors.ts';

/** How a caller watches and ends its waiting. */
export type Waiting = { signal?: AbortSignal | undefined; onPart?: (part: number) => void };

/** The work itself; its signal is aborted when nobody waits. */
type Work<T> = (watched: { signal: AbortSignal; onPart: (part: number) => void }) => Promise<T>;

/**
 * Makes a function that joins the work that is under way, or begins it.
 * @returns rejects with CANCELLED for the caller whose signal is aborted, while others go on waiting
 */
export function createSharedWork<T>(work: Work<T>): (waiting?: Waiting) => Promise<T> {
  let running: { done: Promise<T>; waiters: Set<Waiting>; ending: AbortController } | null = null;
  const begin = () => {
    const waiters = new Set<Waiting>();
    const ending = new AbortController();
    const onPart = (part: number) => {
      for (const waiter of waiters) waiter.onPart?.(part);
    };
    const begun = { done: work({ signal: ending.signal, onPart }), waiters, ending };
    const end = () => {
      if (running === begun) running = null;
    };
    begun.done.then(end, end);
    running = begun;
    return begun;
  };
  return (waiting = {}) => {
    const { signal } = waiting;
    if (signal?.aborted) return Promise.reject(cancelled());
    const { done, waiters, ending } = running ?? begin();
    waiters.add(waiting);
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiters.delete(waiting);
        reject(cancelled());
        if (waiters.size > 0) return;
        // Whoever comes now begins anew.
        if (running?.ending === ending) running = null;
        ending.abort(cancelled());
      };
      signal?.addEventListener('abort', leave, { once: true });
      const stay = () => signal?.removeEventListener('abort', leave);
      done.then(resolve, reject).finally(stay);
    });
  };
}

function cancelled(): ServiceError {
  return new ServiceError('CANCELLED', 'The task was cancelled.');
}
