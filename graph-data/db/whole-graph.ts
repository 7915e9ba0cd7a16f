/** Every relation's ends at once, for what is worked out over a whole graph. */
import type { ReadableDb } from './database.ts';

/** Internal keys of the entities at the ends of each relation, and the largest key there is. */
export type WholeEnds = { source: Int32Array; target: Int32Array; count: number; maxKey: number };

/** Relations between two reports of progress. */
const STRIDE = 100_000;

/**
 * Reads the ends of all relations; about a second for each million.
 * @param onProgress told how many have been read, of how many
 */
export function readEnds(
  db: ReadableDb,
  onProgress: (done: number, total: number) => void = () => {},
): WholeEnds {
  const total = db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
  const maxKey =
    db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM entity`).pluck().get() ?? 0;
  const source = new Int32Array(total);
  const target = new Int32Array(total);
  let count = 0;
  const rows = db.prepare<[], [number, number]>(`SELECT source, target FROM relation`).raw();
  for (const [from, to] of rows.iterate()) {
    // Somebody may have added relations since they were counted; they are read the next time.
    if (count === total) break;
    source[count] = from;
    target[count] = to;
    count += 1;
    if (count % STRIDE === 0) onProgress(count, total);
  }
  return { source, target, count, maxKey };
}
