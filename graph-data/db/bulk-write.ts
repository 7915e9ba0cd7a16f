/**
 * Writes very many new rows: keys are given out here, so that no row has to be looked up for the next that refers to
 * it. Only for records that are not there yet, in a transaction that nobody else writes in.
 */
import type { Citation, Document, Entity, Relation } from '../model/records.ts';
import type { WritableDb } from './database.ts';

/** What a new relation is stored with besides itself: keys of its ends, and its independent sources. */
export type RelationEnds = {
  source: number;
  target: number;
  speaker: number | null;
  sources: number;
  /** Its own key, where that is settled. */
  key?: number | undefined;
};

const LARGEST = {
  entity: `SELECT coalesce(max(id), 0) FROM entity`,
  document: `SELECT coalesce(max(id), 0) FROM document`,
  relation: `SELECT coalesce(max(id), 0) FROM relation`,
} as const;

const ROWS = {
  entity: { columns: 'id, uid, type, name, aliases, description', count: 6 },
  document: {
    columns: 'id, uid, title, publisher, author, published, url, text, sha256',
    count: 9,
  },
  relation: {
    columns: 'id, uid, source, target, type, label, speaker, modality, negated, occurred, sources',
    count: 11,
  },
  citation: {
    columns:
      'uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict',
    count: 10,
  },
} as const;

type Value = string | number | null;

/** Rows that go into one statement: beginning and ending one takes as long as half a row. */
const TOGETHER = 8;

/** Writes rows of a table some at a time; those that wait are written by `flush`. */
function createRows(db: WritableDb, table: keyof typeof ROWS) {
  const { columns, count } = ROWS[table];
  const one = `(${Array(count).fill('?').join(', ')})`;
  const insert = (rows: number) =>
    db.prepare<Value[]>(
      `INSERT INTO ${table} (${columns}) VALUES ${Array(rows).fill(one).join(', ')}`,
    );
  const [single, several] = [insert(1), insert(TOGETHER)];
  let waiting: Value[] = [];
  return {
    add(...values: readonly Value[]) {
      for (const value of values) waiting.push(value);
      if (waiting.length < TOGETHER * count) return;
      several.run(...waiting);
      waiting = [];
    },
    flush() {
      for (let at = 0; at < waiting.length; at += count)
        single.run(...waiting.slice(at, at + count));
      waiting = [];
    },
  };
}

/**
 * Makes one, which answers the key that each row is stored under; keys go on from the largest ones there are. Documents
 * are written at once, the rest by `flush` at last.
 */
export function createBulkWriter(db: WritableDb) {
  const rows = {
    entity: createRows(db, 'entity'),
    document: createRows(db, 'document'),
    relation: createRows(db, 'relation'),
    citation: createRows(db, 'citation'),
  };
  const nextKey = (kind: keyof typeof LARGEST) => {
    let last: number | null = null;
    return () => {
      last ??= db.prepare<[], number>(LARGEST[kind]).pluck().get() ?? 0;
      last += 1;
      return last;
    };
  };
  const next = {
    entity: nextKey('entity'),
    document: nextKey('document'),
    relation: nextKey('relation'),
  };
  return {
    /** @param given its key, where that is settled */
    entity({ id, type, name, aliases, description }: Entity, given: number | null = null): number {
      const key = given ?? next.entity();
      rows.entity.add(key, id, type, name, JSON.stringify(aliases), description);
      return key;
    },
    document(value: Document): number {
      const { id, title, publisher, author, published, url, text, sha256 } = value;
      const key = next.document();
      rows.document.add(key, id, title, publisher, author, published, url, text, sha256);
      rows.document.flush();
      return key;
    },
    relation(value: Relation, ends: RelationEnds): number {
      const { source, target, speaker, sources } = ends;
      const { id, type, label, modality, negated, occurred } = value;
      const key = ends.key ?? next.relation();
      const how = [modality, Number(negated), occurred, sources] as const;
      rows.relation.add(key, id, source, target, type, label, speaker, ...how);
      return key;
    },
    citation(value: Citation, relation: number, document: number): void {
      const { id, start, end, quote, prefix, suffix, stance, verdict } = value;
      const words = [quote, prefix, suffix, stance, verdict] as const;
      rows.citation.add(id, relation, document, start, end, ...words);
    },
    flush(): void {
      for (const each of Object.values(rows)) each.flush();
    },
  };
}

const KEYS = {
  entity: `SELECT id FROM entity WHERE uid = ?`,
  document: `SELECT id FROM document WHERE uid = ?`,
  relation: `SELECT id FROM relation WHERE uid = ?`,
} as const;

/** The key of a record that is stored. @throws Error where there is none */
export function storedKey(db: WritableDb, kind: keyof typeof KEYS, id: string): number {
  const key = db.prepare<[string], number>(KEYS[kind]).pluck().get(id);
  if (key === undefined) throw new Error(`There is no ${kind} “${id}”.`);
  return key;
}
