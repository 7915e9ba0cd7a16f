/** Helps the search of a large project from other threads: with ranks, and with what takes long. */
import { type NameRanks, openRanks, type RankTable } from '../db/name-ranks.ts';
import { readRevision } from '../db/project.ts';
import type { Project } from './open-project.ts';
import type { Scans } from './scans.ts';
import { NO_HELP, type Search, type SearchHelp } from './search.ts';
import { isLarge, LARGE_BYTES, type Thread } from './second-thread.ts';

/** The help, and what ends it. */
export type StoppableHelp = SearchHelp & { stop(): void };

export type SearchHelpOptions = {
  /** Ranks the names. */
  scans: Pick<Scans, 'ranks'>;
  /** Does what takes long. */
  thread: Thread;
  /** From which size of the file on. */
  largeBytes?: number;
  /** Milliseconds after which ranks are read although nobody has searched yet: what is drawn first comes first. */
  warmAfter?: number;
  /** Milliseconds for which ranks are good enough although something was changed. */
  freshFor?: number;
};

/** Makes the help of one project. */
export function createSearchHelp(
  project: Project,
  {
    scans,
    thread,
    largeBytes = LARGE_BYTES,
    warmAfter = 3_000,
    freshFor = 20_000,
  }: SearchHelpOptions,
): StoppableHelp {
  if (!isLarge(project, largeBytes)) return { ...NO_HELP, stop: () => {} };
  let ranks: NameRanks | null = null;
  let reading = false;
  let stopped = false;
  let readAt = Number.NEGATIVE_INFINITY;
  const take = (table: RankTable | null) => {
    ranks?.names.close();
    ranks = table === null || stopped ? null : openRanks(table);
  };
  const read = () => {
    if (reading || project.isAside() || performance.now() - readAt < freshFor) return;
    readAt = performance.now();
    reading = true;
    scans
      .ranks(project.path)
      .then(take)
      // What could not be read now is asked for again at a later search.
      .catch(() => {})
      .finally(() => {
        reading = false;
      });
  };
  const far = ((input, options) => thread.call('search', input, options)) as Search;
  const warm = setTimeout(read, warmAfter).unref();
  return {
    ranks() {
      if (ranks?.revision !== readRevision(project.db)) read();
      return ranks ?? 'pending';
    },
    far: () => (project.isAside() ? null : far),
    stop() {
      clearTimeout(warm);
      stopped = true;
      ranks?.names.close();
      ranks = null;
    },
  };
}
