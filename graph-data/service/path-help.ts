/**
 * Keeps the adjacency of a large project at hand for whoever looks for paths: read in another thread, shared with
 * this one, and used only as long as nothing was committed since.
 */
import type { Adjacency } from '../analysis/adjacency.ts';
import { readCommitMark } from '../db/data-version.ts';
import type { Project } from './open-project.ts';
import { isLarge, LARGE_BYTES, type Thread } from './second-thread.ts';

/** The adjacency of the project as it is at this moment, or null: then it is being read for whoever asks later. */
export type PathHelp = { adjacency(): Adjacency | null };

/** Where the file itself is asked. */
export const NO_PATH_HELP: PathHelp = { adjacency: () => null };

/** The help, and what ends it. */
export type StoppablePathHelp = PathHelp & { stop(): void };

export type PathHelpOptions = {
  /** From which size of the file on. */
  largeBytes?: number;
  /** Milliseconds after which it is read although nobody has looked for a path yet: what is drawn first comes first. */
  warmAfter?: number;
};

/**
 * Makes the help of one project.
 * @param thread the one that works on whole graphs
 */
export function createPathHelp(
  project: Project,
  thread: Thread,
  { largeBytes = LARGE_BYTES, warmAfter = 4_000 }: PathHelpOptions = {},
): StoppablePathHelp {
  if (!isLarge(project, largeBytes)) return { ...NO_PATH_HELP, stop: () => {} };
  const { db } = project;
  let known: { adjacency: Adjacency; mark: string } | null = null;
  let reading = false;
  const read = async () => {
    if (reading || project.isAside()) return;
    reading = true;
    known = null;
    try {
      const mark = readCommitMark(db);
      const adjacency = await thread.adjacency();
      // Marks are this connection's own: between the same two nobody has committed.
      if (adjacency !== null && readCommitMark(db) === mark) known = { adjacency, mark };
    } catch {
      // The project was closed, or its file is busy: the next path asks again.
    } finally {
      reading = false;
    }
  };
  const warm = setTimeout(() => void read(), warmAfter).unref();
  return {
    adjacency() {
      if (known?.mark === readCommitMark(db)) return known.adjacency;
      void read();
      return null;
    },
    stop: () => clearTimeout(warm),
  };
}
