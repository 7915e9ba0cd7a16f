/** What makes storing very many records fast: what is derived from rows is derived once, at the end. */
import { idList, type ReadableDb, type WritableDb } from './database.ts';

type SchemaRow = { name: string; sql: string };

// Indexes that the import itself looks things up in stay.
const SPARED = ['citation_relation'];

const PUT_ASIDE = `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL
  AND (type = 'index' OR (type = 'trigger' AND (name LIKE '%\\_insert\\_text' ESCAPE '\\'
    OR name IN ('relation_insert_degree', 'citation_insert_verbatim'))))`;

// Words are gathered in memory, 64 MB at a time instead of one, and what that comes to is merged once, at the end.
function rebuilt(table: string): string[] {
  return [
    `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 67108864), ('automerge', 0), ('crisismerge', 1000)`,
    `INSERT INTO ${table} (${table}) VALUES ('rebuild')`,
    `INSERT INTO ${table} (${table}) VALUES ('optimize')`,
    `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 1048576), ('automerge', 4), ('crisismerge', 16)`,
  ];
}

const REBUILD = [
  ...['entity_text', 'relation_text', 'citation_text', 'document_text'].flatMap(rebuilt),
  `UPDATE entity SET degree = (SELECT count(*) FROM relation WHERE source = entity.id)
    + (SELECT count(*) FROM relation WHERE target = entity.id AND source <> target)`,
];

/**
 * Puts indexes, full text and degrees aside until they are built again by what is returned, and the trigger that holds
 * each new citation against its text: whoever stores citations meanwhile does that. Only inside a transaction that
 * nobody else sees: the schema at its end is the one at its beginning.
 */
export function putAside(db: WritableDb): () => Generator<void> {
  const found = db.prepare<[], SchemaRow & { type: string }>(PUT_ASIDE).all();
  const aside = found.filter(({ name }) => !SPARED.includes(name));
  for (const { type, name } of aside) {
    db.exec(type === 'index' ? `DROP INDEX "${name}"` : `DROP TRIGGER "${name}"`);
  }
  return function* rebuild() {
    for (const { sql } of aside.filter(({ type }) => type === 'index')) {
      db.exec(sql);
      yield;
    }
    for (const sql of REBUILD) {
      db.exec(sql);
      yield;
    }
    for (const { sql } of aside.filter(({ type }) => type === 'trigger')) db.exec(sql);
  };
}

export type EntityKey = { key: number; id: string; type: string; name: string };
export type RelationKey = {
  key: number;
  id: string;
  source: string;
  target: string;
  type: string;
  label: string;
  speaker: string | null;
  modality: string;
  negated: number;
  occurred: string | null;
};
export type DocumentKey = {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  sha256: string;
  empty: number;
};
export type CitationKey = {
  id: string;
  relation: string;
  document: string;
  start: number | null;
  quote: string;
  stance: string;
};

/** What tells whether a record is already there, of every record, one after the other. */
export function entityKeys(db: ReadableDb): Iterable<EntityKey> {
  return db
    .prepare<[], EntityKey>(`SELECT id AS key, uid AS id, type, name FROM entity ORDER BY id`)
    .iterate();
}

export function relationKeys(db: ReadableDb): Iterable<RelationKey> {
  const sql = `SELECT r.id AS key, r.uid AS id, s.uid AS source, t.uid AS target, r.type, r.label, p.uid AS speaker,
      r.modality, r.negated, r.occurred
    FROM relation r JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
      LEFT JOIN entity p ON p.id = r.speaker ORDER BY r.id`;
  return db.prepare<[], RelationKey>(sql).iterate();
}

/** The id of the relation with a key, or null. */
export function relationId(db: ReadableDb, key: number): string | null {
  const sql = `SELECT uid FROM relation WHERE id = ?`;
  return db.prepare<[number], string>(sql).pluck().get(key) ?? null;
}

export function documentKeys(db: ReadableDb): Iterable<DocumentKey> {
  const sql = `SELECT uid AS id, title, publisher, url, sha256, text = '' AS empty FROM document ORDER BY id`;
  return db.prepare<[], DocumentKey>(sql).iterate();
}

export function citationKeys(db: ReadableDb): Iterable<CitationKey> {
  const sql = `SELECT c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start, c.quote, c.stance
    FROM citation c JOIN relation r ON r.id = c.relation JOIN document d ON d.id = c.document ORDER BY c.id`;
  return db.prepare<[], CitationKey>(sql).iterate();
}

export function citationIds(db: ReadableDb): Iterable<string> {
  return db.prepare<[], string>(`SELECT uid FROM citation`).pluck().iterate();
}

/** The same of the citations of one relation. */
export function citationKeysOf(db: ReadableDb, relation: string): CitationKey[] {
  const sql = `SELECT c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start, c.quote, c.stance
    FROM relation r JOIN citation c ON c.relation = r.id JOIN document d ON d.id = c.document WHERE r.uid = ?
    ORDER BY c.id`;
  return db.prepare<[string], CitationKey>(sql).all(relation);
}

/** Counts sources where there is nothing to compare: relations that cite one document. */
export function settleSingleSources(db: WritableDb): void {
  db.exec(`UPDATE relation SET sources = 1 WHERE sources = 0
    AND (SELECT min(document) = max(document) FROM citation WHERE relation = relation.id)`);
}

/** Those of some relations, by internal key, that cite several documents. */
export function withSeveralDocuments(db: ReadableDb, keys: readonly number[]): number[] {
  const sql = `SELECT value FROM json_each(?)
    WHERE (SELECT min(document) <> max(document) FROM citation WHERE relation = value)`;
  return db.prepare<[string], number>(sql).pluck().all(idList(keys));
}
