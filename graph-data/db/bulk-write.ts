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

const INSERT = {
  entity: `INSERT INTO entity (id, uid, type, name, aliases, description) VALUES (?, ?, ?, ?, ?, ?)`,
  document: `INSERT INTO document (id, uid, title, publisher, author, published, url, text, sha256)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  relation: `INSERT INTO relation (id, uid, source, target, type, label, speaker, modality, negated, occurred, sources)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  citation: `INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
} as const;

type Value = string | number | null;

/** Makes one, which answers the key that each row was stored under; keys go on from the largest ones there are. */
export function createBulkWriter(db: WritableDb) {
  const insert = (sql: string) => db.prepare<Value[]>(sql);
  const statements = {
    entity: insert(INSERT.entity),
    document: insert(INSERT.document),
    relation: insert(INSERT.relation),
    citation: insert(INSERT.citation),
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
      statements.entity.run(key, id, type, name, JSON.stringify(aliases), description);
      return key;
    },
    document(value: Document): number {
      const { id, title, publisher, author, published, url, text, sha256 } = value;
      const key = next.document();
      statements.document.run(key, id, title, publisher, author, published, url, text, sha256);
      return key;
    },
    relation(value: Relation, ends: RelationEnds): number {
      const { source, target, speaker, sources } = ends;
      const { id, type, label, modality, negated, occurred } = value;
      const key = ends.key ?? next.relation();
      const how = [modality, Number(negated), occurred, sources] as const;
      statements.relation.run(key, id, source, target, type, label, speaker, ...how);
      return key;
    },
    citation(value: Citation, relation: number, document: number): void {
      const { id, start, end, quote, prefix, suffix, stance, verdict } = value;
      const words = [quote, prefix, suffix, stance, verdict] as const;
      statements.citation.run(id, relation, document, start, end, ...words);
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
