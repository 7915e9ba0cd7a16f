/** Puts and deletes single records, refusing in words what the schema would refuse in codes. */

import { noteStored } from '../db/checks.ts';
import { deleteCitation, findCitation, putCitations } from '../db/citations.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { countDependants, type Dependants } from '../db/dependants.ts';
import {
  deleteDistinction,
  findDistinction,
  findDistinctionOf,
  putDistinctions,
} from '../db/distinctions.ts';
import { deleteDocument, findDocument, putDocuments } from '../db/documents.ts';
import { deleteEntity, findEntity, putEntities } from '../db/entities.ts';
import { deleteOriginal, findOriginal, hasBytes, putOriginals } from '../db/originals.ts';
import { deleteRelation, findRelation, putRelations } from '../db/relations.ts';
import { deleteReview, findReview, putReviews } from '../db/reviews.ts';
import { deleteTension, findTension, putTensions } from '../db/tensions.ts';
import { deleteType, findType, findTypeNamed, putTypes } from '../db/types.ts';
import { deleteView, findView, putViews } from '../db/views.ts';
import { CHECKER_VERSION } from '../evidence/verdict.ts';
import { textHash } from '../formats/text-hash.ts';
import type { KindedRecord, RecordKind } from '../model/change-set.ts';
import type { Citation, Distinction, Document, Original, TypeStyle } from '../model/records.ts';
import { ServiceError } from '../rpc/errors.ts';
import { judgedCitation } from './judged-citation.ts';

/** The record as stored, or null. */
export function findRecord(db: ReadableDb, kind: RecordKind, id: string): KindedRecord | null {
  switch (kind) {
    case 'document':
      return kinded(findDocument(db, id), (value) => ({ kind, value }));
    case 'original':
      return kinded(findOriginal(db, id), (value) => ({ kind, value }));
    case 'entity':
      return kinded(findEntity(db, id), (value) => ({ kind, value }));
    case 'relation':
      return kinded(findRelation(db, id), (value) => ({ kind, value }));
    case 'citation':
      return kinded(findCitation(db, id), (value) => ({ kind, value }));
    case 'tension':
      return kinded(findTension(db, id), (value) => ({ kind, value }));
    case 'distinction':
      return kinded(findDistinction(db, id), (value) => ({ kind, value }));
    case 'review':
      return kinded(findReview(db, id), (value) => ({ kind, value }));
    case 'type':
      return kinded(findType(db, id), (value) => ({ kind, value }));
    case 'view':
      return kinded(findView(db, id), (value) => ({ kind, value }));
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
      noteStored(db, [record.value.id], CHECKER_VERSION);
      break;
    case 'original':
      checkOriginal(db, record.value);
      putOriginals(db, [record.value]);
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
      putCitations(db, [judgedCitation(citedDocument(db, record.value), record.value)]);
      break;
    case 'tension':
      for (const id of record.value.relations) requireRecord(db, 'relation', id);
      if (record.value.relations[0] === record.value.relations[1]) {
        throw new ServiceError('INVALID_INPUT', 'A tension is between two different relations.');
      }
      putTensions(db, [record.value]);
      break;
    case 'distinction':
      checkDistinction(db, record.value);
      putDistinctions(db, [record.value]);
      break;
    case 'review':
      requireRecord(db, 'citation', record.value.citation);
      putReviews(db, [record.value]);
      break;
    case 'type':
      checkType(db, record.value);
      putTypes(db, [record.value]);
      break;
    case 'view':
      putViews(db, [record.value]);
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
    original: deleteOriginal,
    entity: deleteEntity,
    relation: deleteRelation,
    citation: deleteCitation,
    tension: deleteTension,
    distinction: deleteDistinction,
    review: deleteReview,
    type: deleteType,
    view: deleteView,
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

function checkOriginal(db: ReadableDb, original: Original): void {
  requireRecord(db, 'document', original.document);
  if (hasBytes(db, original.sha256)) return;
  throw new ServiceError(
    'NOT_FOUND',
    `The bytes of “${original.name}” are not kept in this project; add the file again.`,
  );
}

function checkDistinction(db: ReadableDb, distinction: Distinction): void {
  for (const id of distinction.entities) requireRecord(db, 'entity', id);
  const told = findDistinctionOf(db, distinction.entities);
  if (told === null || told.id === distinction.id) return;
  throw new ServiceError('CONFLICT', 'It is recorded already that these two entities are two.');
}

function checkType(db: ReadableDb, type: TypeStyle): void {
  const named = findTypeNamed(db, type.of, type.name);
  if (named === null || named.id === type.id) return;
  throw new ServiceError('CONFLICT', `“${type.name}” has looks already; change those.`);
}

function citedDocument(db: ReadableDb, citation: Citation): Document {
  const document = findDocument(db, citation.document);
  if (document !== null) return document;
  throw new ServiceError(
    'NOT_FOUND',
    `There is no document “${citation.document}”; add it before its citations.`,
  );
}

function stillNeeded(kind: RecordKind, { name, counts }: Dependants): string {
  const list = counts
    .map(({ what, count }) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(' and ');
  return `The ${kind} “${name.slice(0, 80)}” still has ${list}; delete those first.`;
}
