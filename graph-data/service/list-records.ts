/** Tables of records, a page at a time. */
import type { ReadableDb } from '../db/database.ts';
import { readRevision } from '../db/project.ts';
import {
  citationRows,
  documentRows,
  entityRows,
  isColumn,
  orderedKeys,
  provideFolding,
  relationRows,
} from '../db/record-lists.ts';
import { fold } from '../model/fold.ts';
import type { RecordPage, RecordQuery, TableKind } from '../model/tables.ts';
import type { Input } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';

/** Orders kept: one for each tab, and one for each while its filter is being typed. */
const KEPT = 8;

/**
 * Makes `listRecords`. The order of a whole table is worked out once and kept until something is committed, so that
 * every further page costs only its rows.
 * @throws ServiceError INVALID_INPUT from what it makes, for a column that the table has not
 */
export function createRecordLists(db: ReadableDb) {
  provideFolding(db, fold);
  const orders = new Map<string, readonly number[]>();
  let revision = -1;
  const keysOf = (query: RecordQuery): readonly number[] => {
    const now = readRevision(db);
    if (now !== revision) orders.clear();
    revision = now;
    const name = JSON.stringify([query.kind, query.sort, query.text, query.columns]);
    const keys = orders.get(name) ?? sortAndFilter(db, query);
    orders.delete(name);
    orders.set(name, keys);
    const [oldest] = orders.keys();
    if (orders.size > KEPT && oldest !== undefined) orders.delete(oldest);
    return keys;
  };
  return ({ offset, limit, ...query }: Input<'listRecords'>): RecordPage => {
    const keys = keysOf(query);
    return pageOf(db, query.kind, keys.length, keys.slice(offset, offset + limit));
  };
}

function sortAndFilter(db: ReadableDb, { kind, sort, text, columns }: RecordQuery): number[] {
  const wanted = Object.entries(columns).filter(([, value]) => value.trim() !== '');
  for (const column of [...wanted.map(([name]) => name), ...(sort === null ? [] : [sort.column])]) {
    if (!isColumn(kind, column)) {
      throw new ServiceError('INVALID_INPUT', `The table has no column “${column}”.`);
    }
  }
  const sieve = {
    text: fold(text.trim()),
    columns: new Map(wanted.map(([name, value]) => [name, fold(value.trim())])),
  };
  return orderedKeys(db, kind, sort, sieve);
}

function pageOf(
  db: ReadableDb,
  kind: TableKind,
  total: number,
  keys: readonly number[],
): RecordPage {
  switch (kind) {
    case 'entity':
      return { kind, total, rows: entityRows(db, keys) };
    case 'relation':
      return { kind, total, rows: relationRows(db, keys) };
    case 'citation':
      return { kind, total, rows: citationRows(db, keys) };
    case 'document':
      return { kind, total, rows: documentRows(db, keys) };
  }
}
