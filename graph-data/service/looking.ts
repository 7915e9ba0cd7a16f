/** How long a search looks through every text, and how far it has got: before its time is up, it tells what it has. */
import type { SearchKind } from '../db/full-text.ts';

/** A search on its way through every text. */
export type Looking = {
  /** Told how far through a kind it is, from 0 to 1; answers whether there is time for more of it. */
  reached(kind: SearchKind, part: number): boolean;
  /** Told when it has ended. */
  end(): void;
};

/** Milliseconds from the beginning until which each kind is looked through: well within what a search may take. */
const UNTIL = {
  entity: 1_500,
  relation: 3_000,
  quote: 6_000,
  document: 8_000,
} as const satisfies Record<SearchKind, number>;

/** Milliseconds between two reports. */
const PAUSE = 100;

/** @param now in milliseconds; for tests */
export function createLooking(
  report: (progress: { part: number }) => void,
  now: () => number = () => performance.now(),
): Looking {
  const began = now();
  const parts = new Map<SearchKind, number>();
  let reported = began;
  const tell = () => {
    const all = [...parts.values()].reduce((sum, part) => sum + part, 0);
    report({ part: all / Object.keys(UNTIL).length });
    reported = now();
  };
  return {
    reached(kind, part) {
      parts.set(kind, part);
      if (now() - reported >= PAUSE) tell();
      return now() - began < UNTIL[kind];
    },
    end() {
      if (parts.size > 0) tell();
    },
  };
}
