/** Relations by the publishers they rest on. */
import type { Facet } from '../model/views.ts';
import type { ReadableDb } from './database.ts';

type Published = { id: number; publisher: string | null };

/**
 * Counts relations by publisher, each once, most frequent first. Document by document, since to sort all citations by
 * publisher takes 100 MB for three million.
 */
export function countPublishers(db: ReadableDb): Facet[] {
  const documents = db
    .prepare<[], Published>(`SELECT id, publisher FROM document ORDER BY publisher`)
    .all();
  const cited = db
    .prepare<[number], number>(`SELECT relation FROM citation WHERE document = ?`)
    .pluck();
  const facets: Facet[] = [];
  const count = createCounter(db);
  for (const [publisher, list] of Map.groupBy(documents, (each) => each.publisher)) {
    const relations = count(list, ({ id }) => cited.all(id));
    if (relations === 0) continue;
    const label = publisher ?? 'No publisher named';
    facets.push({ value: publisher ?? '', label, count: relations });
  }
  return facets.sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** Largest key up to which a number for each relation is held: 64 MB. */
const LARGEST_KEY = 16_777_216;

/** Makes what counts different keys, in memory that does not depend on how many there are. */
function createCounter(db: ReadableDb) {
  const sql = `SELECT coalesce(max(id), 0) FROM relation`;
  const largest = db.prepare<[], number>(sql).pluck().get() ?? 0;
  const seen = largest <= LARGEST_KEY ? new Int32Array(largest + 1) : new Map<number, number>();
  const at = (key: number) => (seen instanceof Map ? seen.get(key) : seen[key]);
  const note = (key: number, turn: number) => {
    if (seen instanceof Map) seen.set(key, turn);
    else seen[key] = turn;
  };
  let turn = 0;
  return <T>(list: readonly T[], keysOf: (each: T) => readonly number[]): number => {
    turn += 1;
    let count = 0;
    for (const each of list) {
      for (const key of keysOf(each)) {
        if (at(key) === turn) continue;
        note(key, turn);
        count += 1;
      }
    }
    return count;
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
