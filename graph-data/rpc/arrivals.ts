/** Answers that come later: whoever waits for one and the news that it is there may come in either order. */

export type Arrivals = {
  /** Tells that the answer of a call is there. */
  ready(id: number): void;
  /** Resolves when it is; rejects with the reason of the signal. For each call once. */
  wait(id: number, signal: AbortSignal): Promise<void>;
};

export function createArrivals(): Arrivals {
  const waiting = new Map<number, PromiseWithResolvers<void>>();
  const of = (id: number) => {
    const known = waiting.get(id) ?? Promise.withResolvers<void>();
    waiting.set(id, known);
    return known;
  };
  return {
    ready: (id) => of(id).resolve(),
    async wait(id, signal) {
      const { promise, reject } = of(id);
      const give = () => reject(signal.reason);
      signal.addEventListener('abort', give);
      try {
        signal.throwIfAborted();
        await promise;
      } finally {
        signal.removeEventListener('abort', give);
        waiting.delete(id);
      }
    },
  };
}
