/** All that is worked out over a whole graph, from one reading of it. */
import type { ReadableDb } from '../db/database.ts';
import type { AdjacencySource } from './whole-adjacency.ts';
import { createGroupReads, type GroupReads } from './whole-graph.ts';
import { createRankReads, type RankReads } from './whole-ranks.ts';

export type WholeReads = GroupReads & RankReads;

/**
 * Makes the reads of a whole graph.
 * @param path real path of the project
 * @param folder where what is worked out is kept between sessions; null to keep it in memory only
 */
export function createWholeReads(
  db: ReadableDb,
  path: string,
  folder: string | null,
): { reads: WholeReads; source: AdjacencySource } {
  const { source, ...groups } = createGroupReads(db, path, folder);
  return { reads: { ...groups, ...createRankReads(db, source, path, folder) }, source };
}
