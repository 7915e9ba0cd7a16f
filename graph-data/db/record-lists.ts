/** Records in rows: the order of a whole table as keys, and whole rows by their keys. */
import type {
  CitationRow,
  DocumentRow,
  EntityRow,
  RelationRow,
  TABLES,
  TableKind,
} from '../model/tables.ts';
import { idList, type ReadableDb } from './database.ts';
import { rowToEntity, type EntityRow as StoredEntity } from './entities.ts';
import { LATEST_FINDING } from './reviews.ts';

/** What each column reads as, in SQL; numbers sort as numbers. */
const COLUMNS: { [K in TableKind]: Readonly<Record<(typeof TABLES)[K][number], string>> } = {
  entity: {
    name: 'e.name',
    type: 'e.type',
    aliases: `(SELECT group_concat(value, '; ') FROM json_each(e.aliases))`,
    description: 'e.description',
    degree: 'e.degree',
  },
  relation: {
    source: 's.name',
    label: 'r.label',
    target: 't.name',
    type: 'r.type',
    speaker: `ifnull(p.name, '')`,
    modality: 'r.modality',
    negated: `iif(r.negated, 'negated', '')`,
    occurred: `ifnull(r.occurred, '')`,
    citations: '(SELECT count(*) FROM citation WHERE relation = r.id)',
  },
  citation: {
    quote: 'c.quote',
    relation: `s.name || ' – ' || r.label || ' – ' || t.name`,
    document: 'd.title',
    stance: 'c.stance',
    verdict: 'c.verdict',
    finding: `ifnull(${LATEST_FINDING}, '')`,
  },
  document: {
    title: 'd.title',
    publisher: `ifnull(d.publisher, '')`,
    author: `ifnull(d.author, '')`,
    published: `ifnull(d.published, '')`,
    url: `ifnull(d.url, '')`,
    citations: '(SELECT count(*) FROM citation WHERE document = d.id)',
  },
};

const NUMBERS = ['degree', 'citations'];

const ENDS = `JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target`;

const FROM = {
  entity: { key: 'e.id', tables: 'entity e' },
  relation: { key: 'r.id', tables: `relation r ${ENDS} LEFT JOIN entity p ON p.id = r.speaker` },
  citation: {
    key: 'c.id',
    tables: `citation c JOIN relation r ON r.id = c.relation ${ENDS} JOIN document d ON d.id = c.document`,
  },
  document: { key: 'd.id', tables: 'document d' },
} as const satisfies Record<TableKind, { key: string; tables: string }>;

/** A column by which a table is sorted; texts are compared without case and accents. */
export type Order = { column: string; descending: boolean } | null;
/** Folded texts that rows must hold: in any column, and in single columns. */
export type Sieve = { text: string; columns: ReadonlyMap<string, string> };

/** Makes `folded(text)` known to SQL on this connection. Once for each connection, while nothing runs on it. */
export function provideFolding(db: ReadableDb, fold: (text: string) => string): void {
  const folded = (value: unknown) => (typeof value === 'string' ? fold(value) : value);
  db.function('folded', { deterministic: true, directOnly: true }, folded);
}

/** Whether a table has a column. */
export function isColumn(kind: TableKind, column: string): boolean {
  return Object.hasOwn(COLUMNS[kind], column);
}

/** Keys of all rows that pass, in order. */
export function orderedKeys(db: ReadableDb, kind: TableKind, order: Order, sieve: Sieve): number[] {
  const { key, tables } = FROM[kind];
  const columns: Readonly<Record<string, string>> = COLUMNS[kind];
  const conditions = [...sieve.columns].map(
    ([column], at) => `instr(folded(${columns[column] ?? "''"}), @c${at})`,
  );
  if (sieve.text !== '') conditions.push(anyHolds(Object.values(columns)));
  // As stored and whole: nothing that the rows are joined with matters.
  if (order === null && conditions.length === 0) {
    return db.prepare<[], number>(`SELECT id FROM ${kind} ORDER BY id`).pluck().all();
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const sql = `SELECT ${key} FROM ${tables} ${where} ORDER BY ${orderSql(columns, order)} ${key}`;
  const values = Object.fromEntries(
    [...sieve.columns.values()].map((value, at) => [`c${at}`, value]),
  );
  return db
    .prepare<Record<string, string>, number>(sql)
    .pluck()
    .all({ ...values, ...(sieve.text === '' ? {} : { text: sieve.text }) });
}

function anyHolds(columns: readonly string[]): string {
  return `instr(folded(concat_ws(char(10), ${columns.join(', ')})), @text)`;
}

function orderSql(columns: Readonly<Record<string, string>>, order: Order): string {
  if (order === null) return '';
  const value = columns[order.column] ?? "''";
  const direction = order.descending ? 'DESC' : 'ASC';
  if (NUMBERS.includes(order.column)) return `${value} ${direction},`;
  // What is empty comes last, whichever way one sorts.
  return `ifnull(${value}, '') = '', folded(${value}) ${direction},`;
}

/** Entities by their keys, in the order given. */
export function entityRows(db: ReadableDb, keys: readonly number[]): EntityRow[] {
  const sql = `SELECT e.uid AS id, e.type, e.name, e.aliases, e.description, e.degree
    FROM json_each(?) j CROSS JOIN entity e ON e.id = j.value ORDER BY j.key`;
  const rows = db.prepare<[string], StoredEntity & { degree: number }>(sql).all(idList(keys));
  return rows.map((row) => ({ ...rowToEntity(row), degree: row.degree }));
}

/** Relations by their keys, in the order given. */
export function relationRows(db: ReadableDb, keys: readonly number[]): RelationRow[] {
  type Row = Omit<RelationRow, 'negated'> & { negated: number };
  const sql = `SELECT r.uid AS id, s.uid AS source, t.uid AS target, r.type, r.label, p.uid AS speaker,
      r.modality, r.negated, r.occurred, s.name AS sourceName, t.name AS targetName, p.name AS speakerName,
      ${COLUMNS.relation.citations} AS citations
    FROM json_each(?) j CROSS JOIN relation r ON r.id = j.value ${ENDS} LEFT JOIN entity p ON p.id = r.speaker
    ORDER BY j.key`;
  const rows = db.prepare<[string], Row>(sql).all(idList(keys));
  return rows.map((row) => ({ ...row, negated: row.negated === 1 }));
}

/** Citations by their keys, in the order given. */
export function citationRows(db: ReadableDb, keys: readonly number[]): CitationRow[] {
  const sql = `SELECT c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start,
      c.end_offset AS "end", c.quote, c.prefix, c.suffix, c.stance, c.verdict,
      ${COLUMNS.citation.relation} AS sentence, s.uid AS source, t.uid AS target, d.title AS documentTitle,
      ${LATEST_FINDING} AS finding
    FROM json_each(?) j CROSS JOIN citation c ON c.id = j.value JOIN relation r ON r.id = c.relation ${ENDS}
      JOIN document d ON d.id = c.document ORDER BY j.key`;
  return db.prepare<[string], CitationRow>(sql).all(idList(keys));
}

/** Documents by their keys, in the order given. */
export function documentRows(db: ReadableDb, keys: readonly number[]): DocumentRow[] {
  const sql = `SELECT d.uid AS id, d.title, d.publisher, d.author, d.published, d.url, d.sha256,
      ${COLUMNS.document.citations} AS citations
    FROM json_each(?) j CROSS JOIN document d ON d.id = j.value ORDER BY j.key`;
  return db.prepare<[string], DocumentRow>(sql).all(idList(keys));
}
