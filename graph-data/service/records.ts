/** Puts and deletes single records, refusing in words what the schema would refuse in codes. */

import { deleteCitation, findCitation, putCitations } from '../db/citations.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { countDependants, type Dependants } from '../db/dependants.ts';
import { deleteDocument, findDocument, putDocuments } from '../db/documents.ts';
import { deleteEntity, findEntity, putEntities } from '../db/entities.ts';
import { deleteRelation, findRelation, putRelations } from '../db/relations.ts';
import { deleteTension, findTension, putTensions } from '../db/tensions.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Change, RecordKind } from '../model/change-set.ts';
import { codePointLength, sliceCodePoints } from '../model/offsets.ts';
import type { Citation, Document } from '../model/records.ts';
import { ServiceError } from '../rpc/errors.ts';

/** A record with its kind. */
export type KindedRecord = Extract<Change, { op: 'put' }>['record'];

/** The record as stored, or null. */
export function findRecord(db: ReadableDb, kind: RecordKind, id: string): KindedRecord | null {
  switch (kind) {
    case 'document':
      return kinded(findDocument(db, id), (value) => ({ kind, value }));
    case 'entity':
      return kinded(findEntity(db, id), (value) => ({ kind, value }));
    case 'relation':
      return kinded(findRelation(db, id), (value) => ({ kind, value }));
    case 'citation':
      return kinded(findCitation(db, id), (value) => ({ kind, value }));
    case 'tension':
      return kinded(findTension(db, id), (value) => ({ kind, value }));
  }
}

/**
 * Inserts or replaces a record.
 * @throws ServiceError NOT_FOUND for what it refers to; CONFLICT and INVALID_INPUT for what may not be stored
 */
export function putRecord(db: WritableDb, record: KindedRecord): void {
  switch (record.kind) {
    case 'document':
      checkDocument(db, record.value);
      putDocuments(db, [record.value]);
      break;
    case 'entity':
      putEntities(db, [record.value]);
      break;
    case 'relation': {
      const { source, target, speaker } = record.value;
      for (const id of [source, target, speaker]) if (id !== null) requireRecord(db, 'entity', id);
      putRelations(db, [record.value]);
      break;
    }
    case 'citation':
      requireRecord(db, 'relation', record.value.relation);
      checkVerbatim(db, record.value);
      // The verdict is the machine's own: what the schema lets in is exact, whatever the change set says.
      putCitations(db, [{ ...record.value, verdict: 'exact' }]);
      break;
    case 'tension':
      for (const id of record.value.relations) requireRecord(db, 'relation', id);
      if (record.value.relations[0] === record.value.relations[1]) {
        throw new ServiceError('INVALID_INPUT', 'A tension is between two different relations.');
      }
      putTensions(db, [record.value]);
      break;
  }
}

/**
 * Deletes a record that nothing rests on.
 * @throws ServiceError CONFLICT, saying what rests on it
 */
export function deleteRecord(db: WritableDb, kind: RecordKind, id: string): void {
  const dependants = countDependants(db, kind, id);
  if (dependants !== null) throw new ServiceError('CONFLICT', stillNeeded(kind, dependants));
  const deletes = {
    document: deleteDocument,
    entity: deleteEntity,
    relation: deleteRelation,
    citation: deleteCitation,
    tension: deleteTension,
  } as const satisfies Record<RecordKind, (db: WritableDb, id: string) => void>;
  deletes[kind](db, id);
}

function kinded<T>(value: T | null, wrap: (value: T) => KindedRecord): KindedRecord | null {
  return value === null ? null : wrap(value);
}

function requireRecord(db: ReadableDb, kind: RecordKind, id: string): void {
  if (findRecord(db, kind, id) === null) {
    throw new ServiceError(
      'NOT_FOUND',
      `There is no ${kind} “${id}”; add it before what refers to it.`,
    );
  }
}

function checkDocument(db: ReadableDb, document: Document): void {
  if (textHash(document.text) !== document.sha256) {
    throw new ServiceError(
      'INVALID_INPUT',
      `The SHA-256 of the document “${document.title}” is not that of its text; compute it again.`,
    );
  }
  const stored = findDocument(db, document.id);
  if (stored !== null && stored.text !== document.text) {
    throw new ServiceError(
      'CONFLICT',
      `The text of “${stored.title}” cannot be changed; add the new version as a new document.`,
    );
  }
}

function checkVerbatim(db: ReadableDb, citation: Citation): void {
  const document = findDocument(db, citation.document);
  if (document === null) {
    throw new ServiceError(
      'NOT_FOUND',
      `There is no document “${citation.document}”; add it before its citations.`,
    );
  }
  const { start, end, quote, prefix, suffix } = citation;
  const from = start - codePointLength(prefix);
  const passage =
    from < 0 ? null : sliceCodePoints(document.text, from, end + codePointLength(suffix));
  if (end - start !== codePointLength(quote) || passage !== prefix + quote + suffix) {
    throw new ServiceError(
      'INVALID_INPUT',
      `The quote “${quote.slice(0, 80)}” does not stand in “${document.title}” at ${start} to ${end} with this prefix and suffix; find its place again.`,
    );
  }
}

function stillNeeded(kind: RecordKind, { name, counts }: Dependants): string {
  const list = counts
    .map(({ what, count }) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(' and ');
  return `The ${kind} “${name.slice(0, 80)}” still has ${list}; delete those first.`;
}
