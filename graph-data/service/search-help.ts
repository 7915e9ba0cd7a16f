/** Helps the search of a large project from other threads: with ranks, and with what takes long. */
import { Worker } from 'node:worker_threads';
import { type NameRanks, openRanks, type RankTable } from '../db/name-ranks.ts';
import { readRevision } from '../db/project.ts';
import type { Project } from './open-project.ts';
import { NO_HELP, type SearchHelp } from './search.ts';
import { createThread, isLarge, LARGE_BYTES, type ThreadTask } from './second-thread.ts';

/** The help, and what ends its threads. */
export type StoppableHelp = SearchHelp & { stop(): void };

export type SearchHelpOptions = {
  /** Where the compiled `second-thread-worker.ts` lies. */
  worker: URL;
  /** From which size of the file on. */
  largeBytes?: number;
  /** Milliseconds after which ranks are read although nobody has searched yet: what is drawn first comes first. */
  warmAfter?: number;
  /** Milliseconds for which ranks are good enough although something was changed. */
  freshFor?: number;
};

/** Megabytes for what a thread has just made: more would only be filled with what is done with. */
const YOUNG_MB = 8;

/** Makes the help of one project. */
export function createSearchHelp(
  project: Project,
  { worker, largeBytes = LARGE_BYTES, warmAfter = 3_000, freshFor = 20_000 }: SearchHelpOptions,
): StoppableHelp {
  if (!isLarge(project, largeBytes)) return { ...NO_HELP, stop: () => {} };
  const thread = createThread(worker, { kind: 'search', path: project.path });
  let ranks: NameRanks | null = null;
  let reading: Worker | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const take = (table: RankTable | null) => {
    ranks?.names.close();
    ranks = table === null ? null : openRanks(table);
  };
  const read = () => {
    if (reading !== null || project.isAside() || performance.now() - readAt < freshFor) return;
    readAt = performance.now();
    const workerData: ThreadTask = { kind: 'ranks', path: project.path };
    const started = new Worker(worker, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    started.unref();
    started.once('message', take);
    // What could not be read now is asked for again at a later search.
    started.on('error', () => {});
    started.once('exit', () => {
      reading = null;
    });
    reading = started;
  };
  const warm = setTimeout(read, warmAfter).unref();
  return {
    ranks() {
      if (ranks?.revision !== readRevision(project.db)) read();
      return ranks ?? 'pending';
    },
    far: () => (project.isAside() ? null : thread.client().service.search),
    stop() {
      clearTimeout(warm);
      void reading?.terminate();
      thread.stop();
      ranks?.names.close();
      ranks = null;
    },
  };
}
