/** Everything about one relation or one document. */
import { citationsOfDocument } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { findDocument, listDocumentMetas } from '../db/documents.ts';
import { findSummary, relationsBeside, summariesById } from '../db/relations.ts';
import { reviewsOfCitations } from '../db/reviews.ts';
import { tensionsOf } from '../db/tensions.ts';
import { createJudge } from '../evidence/verdict.ts';
import { relationSentence } from '../model/sentence.ts';
import type {
  DocumentDetail,
  DocumentMeta,
  RelationDetail,
  RelationSummary,
} from '../model/views.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createPassageReader, type PassageReader } from './passages.ts';

/** A relation with its citations, tensions and parallel relations. @throws ServiceError NOT_FOUND */
export function getRelation(
  db: ReadableDb,
  { id }: { id: string },
  reader: PassageReader = createPassageReader(db),
): RelationDetail {
  const beside = relationsBeside(db, id);
  const relation = beside.find((each) => each.id === id) ?? missing('relation', id);
  return {
    relation,
    citations: citationsWithReviews(db, relation, reader),
    tensions: relation.disputed ? tensionsWithOthers(db, id) : [],
    parallel: beside.filter((other) => other.id !== id),
  };
}

export function listDocuments(db: ReadableDb): DocumentMeta[] {
  return listDocumentMetas(db);
}

/** A document with its cited passages in reading order. @throws ServiceError NOT_FOUND */
export function getDocument(db: ReadableDb, { id }: { id: string }): DocumentDetail {
  const document = findDocument(db, id) ?? missing('document', id);
  const citations = citationsOfDocument(db, id);
  const relations = summariesById(db, [...new Set(citations.map(({ relation }) => relation))]);
  const sentences = new Map(relations.map((each) => [each.id, relationSentence(each)]));
  const judge = createJudge(document.text);
  const passages = citations.flatMap((citation) => {
    const { id, relation, start, end, verdict } = citation;
    const place = start !== null && end !== null ? { start, end } : judge(citation).place;
    const gone = verdict === 'source missing' || verdict === 'not found';
    if (place === null || gone) return [];
    return [{ citation: id, relation, ...place, sentence: sentences.get(relation) ?? '', verdict }];
  });
  passages.sort((a, b) => a.start - b.start || a.end - b.end);
  return { document, passages };
}

/** What a relation rests on, best first, each with its reviews, latest first. */
export function citationsWithReviews(
  db: ReadableDb,
  relation: RelationSummary,
  reader: PassageReader = createPassageReader(db),
): RelationDetail['citations'] {
  const passages = reader.ofRelation(relation.id, relation);
  const reviewed = passages.filter(({ finding }) => finding !== null).map(({ id }) => id);
  const reviews = reviewed.length === 0 ? [] : reviewsOfCitations(db, reviewed);
  return passages.map((passage) => ({
    ...passage,
    reviews: reviews.filter(({ citation }) => citation === passage.id),
  }));
}

function tensionsWithOthers(db: ReadableDb, relation: string): RelationDetail['tensions'] {
  const tensions = tensionsOf(db, relation);
  return tensions.flatMap(({ id, note, relations: [a, b] }) => {
    const other = findSummary(db, a === relation ? b : a);
    return other === null ? [] : [{ id, note, other }];
  });
}

function missing(kind: 'relation' | 'document', id: string): never {
  throw new ServiceError(
    'NOT_FOUND',
    `There is no ${kind} “${id}” in this project; it may have been deleted.`,
  );
}
