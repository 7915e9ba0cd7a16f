/** One row of an import on its way to being stored: what it puts, what it takes for known, how to take it back. */
import type { z } from 'zod';
import type { Scope } from '../formats/draft.ts';
import { RowError } from '../formats/field-values.ts';
import { createIdSet, type IdSet } from '../formats/id-set.ts';
import { firstIssue } from '../formats/json-read.ts';
import type { KindedRecord } from '../model/change-set.ts';
import type { Citation, Document, Entity, Relation } from '../model/records.ts';
import { createIds, createMadeIds } from './import-ids.ts';
import type { ImportIndex } from './import-index.ts';
import type { Undo } from './key-table.ts';

/** A record to be stored; `before` is what it replaces, `key` what it is stored under, where that is settled. */
export type Put = { record: KindedRecord; before: KindedRecord | null; key?: number | undefined };

/** What the resolver asks of the store. */
export type Lookups = {
  entity: (id: string) => Entity | null;
  document: (id: string) => Document | null;
  /** The citation as it can be stored, with the machine's verdict on it. */
  judged: (citation: Citation, keepContext: boolean) => Citation;
};

/** Kinds of records that files give ids to. */
type Named = 'entity' | 'relation' | 'document' | 'citation';

/**
 * The ids of one file, or of all tables of one import, and what they stand for in the project; by kind. Most are the
 * same there: these are not held twice.
 */
export type Names = Record<Named, { ids: Map<string, string>; same: IdSet; claimed: IdSet }>;

/** `relation` and `document` are those of the row, for the citations in it. */
export type Row = {
  scope: Scope;
  names: Names;
  puts: Put[];
  undo: Undo[];
  merged: number;
  relation: string | null;
  document: string | null;
};

/** What is the same for every row of an import. */
export type ImportContext = {
  index: ImportIndex;
  lookups: Lookups;
  newId: Record<
    'entity' | 'relation' | 'document' | 'citation' | 'tension',
    (wanted: string) => string
  >;
  /** An id for a relation without one; `key` is what tells it from others. */
  madeId: (relation: Pick<Relation, 'source' | 'label' | 'target'>, key: string) => string;
};

/** Refers to a record that has not come yet. */
export class MissingError extends RowError {}

export function createNames(): Names {
  const none = () => ({
    ids: new Map<string, string>(),
    same: createIdSet(),
    claimed: createIdSet(),
  });
  return { entity: none(), relation: none(), document: none(), citation: none() };
}

export function createContext(index: ImportIndex, lookups: Lookups): ImportContext {
  const newId = {
    entity: createIds((id) => index.entities.has(id)),
    relation: createIds((id) => index.relations.has(id)),
    document: createIds((id) => index.documents.has(id)),
    citation: createIds((id) => index.citations.has(id)),
    tension: createIds((id) => index.tensions.has(id)),
  };
  return { index, lookups, newId, madeId: createMadeIds(index.beginSeries) };
}

/** Notes a record to be stored. */
export function put(
  row: Row,
  record: KindedRecord,
  undo: Undo,
  before: KindedRecord | null = null,
  key?: number,
): void {
  row.puts.push({ record, before, key });
  row.undo.push(undo);
}

/** Notes which record of the project one of the file is; `own` is its id there. */
export function claim(row: Row, kind: Named, own: string | null, id: string): void {
  const { ids, same, claimed } = row.names[kind];
  const before = own === null ? null : known(row, kind, own);
  // What is the same in the file and in the project is claimed by that.
  const note = (record: string) => {
    if (claimed.has(record)) return;
    claimed.add(record);
    row.undo.push(() => claimed.delete(record));
  };
  if (own !== id && !same.has(id)) note(id);
  if (own === null || before === id) return;
  if (before === own) note(own);
  const name = (now: string | null) => {
    ids.delete(own);
    same.delete(own);
    if (now === own) same.add(own);
    else if (now !== null) ids.set(own, now);
  };
  name(id);
  row.undo.push(() => name(before));
}

/** The id in the project of a record that the file has already named, or null. */
export function known(row: Row, kind: Named, own: string): string | null {
  const { ids, same } = row.names[kind];
  return same.has(own) ? own : (ids.get(own) ?? null);
}

/** The first of equal records that no other record of the file is yet; the one with its own id before others. */
export function unclaimed(
  row: Row,
  kind: Named,
  own: string,
  equal: readonly string[],
): string | null {
  const candidates = equal.includes(own) ? [own] : equal;
  const { same, claimed } = row.names[kind];
  return candidates.find((id) => !same.has(id) && !claimed.has(id)) ?? null;
}

/** The record where it fits its schema. @throws RowError, saying which field does not */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RowError(firstIssue(parsed.error));
}
