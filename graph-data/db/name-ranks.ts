/**
 * Entities that names begin with, most connected first. Keys say nothing about that in a file that was imported, and
 * to sort every match of a short beginning takes a tenth of a second; so ranks are held in memory, and an index of
 * the names that matter most, in order of rank.
 */
import Database from 'better-sqlite3';
import { idList, type ReadableDb } from './database.ts';
import {
  type ExactNames,
  firstNamed,
  fittingNamed,
  keysNamed,
  MOST_KEYS,
  readExactNames,
} from './exact-names.ts';
import { readRevision } from './project.ts';
import { withKeptStatements } from './statements.ts';

/** Ranks as they were at a revision; what a thread hands over. */
export type RankTable = {
  revision: number;
  /** Keys of all entities, most connected first. */
  keys: Int32Array<ArrayBuffer>;
  /** A database with the names of the first of them, whose row ids are ranks from 1. */
  names: Uint8Array<ArrayBuffer>;
  exact: ExactNames;
};

/** A rank table made ready for use. */
export type NameRanks = {
  revision: number;
  keys: Int32Array;
  /** Rank by key, from 1; 0 where there is none. */
  rankOf: Int32Array;
  names: ReadableDb;
  exact: ExactNames;
};

/** Names in the index: where this many do not have enough matches, matches are few or all alike little connected. */
const INDEXED = 65_536;
/** Matches of a file's own index that are ranked, where the names that matter most have too few. */
const RANKED = 6_000;
/** New entities that are looked at one by one: to begin in the middle costs an index as much as to begin at its start. */
const FEW = 200;
/** Up to this many entities every match is sorted, which takes a millisecond. */
const SMALL = 20_000;

const CREATE = `CREATE VIRTUAL TABLE ranked USING fts5 (name, aliases, content = '',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')`;

/** Works out the ranks of a file; some seconds for a million entities. Null where keys are too far apart for it. */
export function readRanks(db: ReadableDb): RankTable | null {
  const revision = readRevision(db);
  // A table of ranks for so many keys would be 64 MB.
  if (largestKey(db) >= MOST_KEYS) return null;
  const keys = keysByDegree(db);
  const index = new Database(':memory:');
  try {
    index.exec(CREATE);
    const put = index.prepare<[number, string, string]>(
      `INSERT INTO ranked (rowid, name, aliases) VALUES (?, ?, ?)`,
    );
    const read = db
      .prepare<[number], [string, string]>(`SELECT name, aliases FROM entity WHERE id = ?`)
      .raw();
    index.exec('BEGIN');
    keys.subarray(0, INDEXED).forEach((key, at) => {
      const [name, aliases] = read.get(key) ?? ['', '[]'];
      put.run(at + 1, name, aliases);
    });
    index.exec('COMMIT');
    // A copy: what SQLite has made cannot be handed to another thread.
    const names = new Uint8Array(index.serialize());
    return { revision, keys, names, exact: readExactNames(db) };
  } finally {
    index.close();
  }
}

// One after the other: a million keys at once would need several times their room.
function keysByDegree(db: ReadableDb): Int32Array<ArrayBuffer> {
  const count = db.prepare<[], number>(`SELECT count(*) FROM entity`).pluck().get() ?? 0;
  const keys = new Int32Array(count);
  let at = 0;
  const sql = `SELECT id FROM entity ORDER BY degree DESC, id`;
  for (const key of db.prepare<[], number>(sql).pluck().iterate()) {
    // Somebody may have added some since they were counted.
    if (at === count) break;
    keys[at] = key;
    at += 1;
  }
  return keys.slice(0, at);
}

/** Makes a table ready for use. `names.close()` gives its memory back. */
export function openRanks({ revision, keys, names, exact }: RankTable): NameRanks {
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  const rankOf = new Int32Array(largest + 1);
  keys.forEach((key, at) => {
    rankOf[key] = at + 1;
  });
  return {
    revision,
    keys,
    rankOf,
    names: withKeptStatements(new Database(Buffer.from(names.buffer)) as ReadableDb),
    exact,
  };
}

/** Where `pending`, the entities of a large project come as they are stored; where null, every match is sorted. */
export type Ranking = NameRanks | 'pending' | null;

/**
 * Keys of entities that fit a full-text expression, most connected first; where ranks are older than the newest
 * entities, up to `limit` of these as well.
 */
export function rankedNames(
  db: ReadableDb,
  ranks: Ranking,
  expression: string,
  limit: number,
): number[] {
  if (ranks === null || largestKey(db) <= SMALL) return byDegree(db, expression, limit);
  if (ranks === 'pending') return matching(db, expression, limit);
  const first = ranks.names
    .prepare<[string, number], number>(
      `SELECT rowid FROM ranked WHERE ranked MATCH ? ORDER BY rowid LIMIT ?`,
    )
    .pluck()
    .all(expression, limit);
  const then = keysAt(ranks, first);
  // Since the ranks were worked out names may have changed, or gone.
  const best = ranks.revision === readRevision(db) ? then : fitting(db, expression, then);
  const newest = younger(db, ranks, expression, limit);
  if (best.length >= limit) return [...best, ...newest];
  const { rankOf } = ranks;
  const known = matching(db, expression, RANKED).filter((key) => (rankOf[key] ?? 0) > 0);
  known.sort((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0));
  const ranked = new Set([...best, ...known.slice(0, limit)]);
  return [...ranked, ...newest];
}

/**
 * Keys of entities that are called exactly so, most connected first, and perhaps one that is not: whoever asks looks at
 * their names. Where ranks are pending, among the first that fit.
 * @param expression what such names fit
 */
export function exactNames(
  db: ReadableDb,
  ranks: Ranking,
  name: string,
  { expression, limit }: { expression: string; limit: number },
): number[] {
  if (ranks === 'pending') return firstNamed(db, expression, name).slice(0, limit);
  if (ranks === null) return fittingNamed(db, expression, name).slice(0, limit);
  const { rankOf } = ranks;
  const keys = keysNamed(ranks.exact, name);
  return keys.sort((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0)).slice(0, limit);
}

function keysAt({ keys }: NameRanks, places: readonly number[]): number[] {
  return places.map((place) => keys[place - 1] ?? 0);
}

/** Those of some keys that fit, in the order given. */
function fitting(db: ReadableDb, expression: string, keys: readonly number[]): number[] {
  const sql = `SELECT t.rowid FROM json_each(?) j CROSS JOIN entity_text t
    WHERE t.entity_text MATCH ? AND t.rowid = j.value ORDER BY j.key`;
  return db.prepare<[string, string], number>(sql).pluck().all(idList(keys), expression);
}

function largestKey(db: ReadableDb): number {
  return db.prepare<[], number | null>(`SELECT max(id) FROM entity`).pluck().get() ?? 0;
}

function byDegree(db: ReadableDb, expression: string, limit: number): number[] {
  const sql = `SELECT e.id FROM entity_text t CROSS JOIN entity e ON e.id = t.rowid
    WHERE t.entity_text MATCH ? ORDER BY e.degree DESC, e.id LIMIT ?`;
  return db.prepare<[string, number], number>(sql).pluck().all(expression, limit);
}

function matching(db: ReadableDb, expression: string, limit: number): number[] {
  const sql = `SELECT rowid FROM entity_text WHERE entity_text MATCH ? ORDER BY rowid LIMIT ?`;
  return db.prepare<[string, number], number>(sql).pluck().all(expression, limit);
}

// What was added since the ranks were worked out has larger keys.
function younger(
  db: ReadableDb,
  { rankOf }: NameRanks,
  expression: string,
  limit: number,
): readonly number[] {
  const first = rankOf.length;
  const count = largestKey(db) - first + 1;
  if (count <= 0) return [];
  if (count <= FEW)
    return fitting(
      db,
      expression,
      Array.from({ length: count }, (_, at) => first + at),
    );
  const sql = `SELECT rowid FROM entity_text WHERE entity_text MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?`;
  return db.prepare<[string, number, number], number>(sql).pluck().all(expression, first, limit);
}
