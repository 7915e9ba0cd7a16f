/** The adjacency of a whole project as it is now: read once, and again when something was committed since. */
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { type Adjacency, adjacencySteps } from '../analysis/adjacency.ts';
import { readCommitMark } from '../db/data-version.ts';
import type { ReadableDb } from '../db/database.ts';
import { readOutgoing } from '../db/whole-graph.ts';
import { inStretches, type Steps } from '../figure/steps.ts';
import { createSharedWork, type Waiting } from './shared-work.ts';

/** An adjacency, and of which state of the file it is. */
export type StampedAdjacency = { adjacency: Adjacency; stamp: string };

export type AdjacencySource = {
  /** Reads it where it is not known; at the end it may be a few commits old. @throws ServiceError CANCELLED */
  read(waiting?: Waiting): Promise<StampedAdjacency>;
  /** The one that holds at this very moment, or null. */
  current(): Adjacency | null;
};

/** Commits may come while it is being read; then it is read again, but not for ever. */
const ATTEMPTS = 3;
/** Share of the time that reading takes; the rest is putting together. */
const READING = 0.8;

/**
 * Makes a source.
 * @param path of the project's file
 * @param recall what was kept from earlier, if anything; asked once
 */
export function createAdjacencySource(
  db: ReadableDb,
  path: string,
  recall: () => StampedAdjacency | null,
): AdjacencySource {
  let known: (StampedAdjacency & { mark: string }) | null = null;
  let recalled = false;
  const current = () => (known?.mark === readCommitMark(db) ? known : null);
  const work = createSharedWork<StampedAdjacency>(async (watched) => {
    if (!recalled) {
      recalled = true;
      const mark = readCommitMark(db);
      const kept = recall();
      if (kept !== null && kept.stamp === stampOf(path)) known = { ...kept, mark };
    }
    for (let attempt = 0; current() === null && attempt < ATTEMPTS; attempt++) {
      const mark = readCommitMark(db);
      const stamp = stampOf(path);
      // The old one is of no use to anybody now, and neither is small.
      known = null;
      const adjacency = await takeSteps(adjacencyOf(db), watched);
      known = { adjacency, stamp, mark };
    }
    if (known === null) throw new Error('The graph could not be read.');
    return known;
  });
  return {
    read: async (waiting) => current() ?? work(waiting),
    current: () => current()?.adjacency ?? null,
  };
}

/** Takes steps in stretches between which the thread does other things. */
export function takeSteps<T>(
  steps: Steps<T>,
  { signal, onPart }: { signal: AbortSignal; onPart: (part: number) => void },
): Promise<T> {
  return inStretches(steps, { signal, onPart, giveWay: () => setImmediate() });
}

function* adjacencyOf(db: ReadableDb): Steps<Adjacency> {
  const outgoing = yield* scaled(readOutgoing(db), 0, READING);
  return yield* scaled(adjacencySteps(outgoing), READING, 1);
}

function* scaled<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value !== undefined) yield from + (to - from) * step.value;
  }
}

// A file that another one was put in the place of, or that was written to, has another.
function stampOf(path: string): string {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs].join(' ');
}
