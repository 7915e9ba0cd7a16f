/** Who hears of the changes of a project. */
import type { ProjectChange } from '../rpc/contract.ts';

export type Listener = (change: ProjectChange) => void;

export type Listeners = {
  /** Tells everybody. */
  tell: Listener;
  /** Calls back from now on; returns a function that stops it. */
  onChange(listener: Listener): () => void;
};

/**
 * An empty list of listeners.
 * @param feed what they hear as well
 */
export function createListeners(feed?: Pick<Listeners, 'onChange'>): Listeners {
  const listeners = new Set<Listener>();
  return {
    tell(change) {
      // Some stop listening, or begin, as they are told.
      for (const listener of [...listeners]) listener(change);
    },
    onChange(listener) {
      const stopFeed = feed?.onChange(listener);
      listeners.add(listener);
      return () => {
        stopFeed?.();
        listeners.delete(listener);
      };
    },
  };
}
