/** Leave one out, over the project's documents and publishers. */
import { fallWithout, restOnOne, type Supported } from '../analysis/dependence.ts';
import type { ReadableDb } from '../db/database.ts';
import { listSupport, listSupportAmong, type Support } from '../db/dependence.ts';
import { type DocumentName, documentNames } from '../db/documents.ts';
import { nodesById } from '../db/entities.ts';
import { countRelations } from '../db/timeline.ts';
import type { Dependence } from '../model/evidence-views.ts';
import { MOST_DATED } from '../model/time-filter.ts';
import type { Input } from '../rpc/contract.ts';

/**
 * What falls without some documents and publishers, and what rests on each one alone; of a large project, among the
 * given entities only. Unknown ones count nothing.
 */
export function getDependence(db: ReadableDb, input: Input<'getDependence'>): Dependence {
  const whole = countRelations(db) <= MOST_DATED;
  const among = input.among ?? [];
  const documents = documentNames(db);
  const relations = supported(whole ? listSupport(db) : listSupportAmong(db, among));
  const publishers = new Set(input.publishers);
  const left = new Set(input.documents);
  for (const { id, publisher } of documents) {
    if (publisher !== null && publishers.has(publisher)) left.add(id);
  }
  // Whoever has relations that were not looked at may keep one of these.
  const counts = whole ? undefined : degreesOf(db, among);
  return {
    whole,
    ...fallWithout(relations, left, counts),
    alone: aloneOn(documents, relations, counts),
  };
}

function degreesOf(db: ReadableDb, entities: readonly string[]): ReadonlyMap<string, number> {
  return new Map(nodesById(db, entities).map(({ id, degree }) => [id, degree]));
}

function aloneOn(
  documents: readonly DocumentName[],
  relations: readonly Supported[],
  counts: ReadonlyMap<string, number> | undefined,
) {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]));
  const byDocument = restOnOne(relations, (id) => id, counts);
  const byPublisher = restOnOne(relations, (id) => publishers.get(id) ?? null, counts);
  const list: Dependence['alone'] = [
    ...[...byDocument].map(([value, rest]) => ({
      kind: 'document' as const,
      value,
      label: titles.get(value) ?? value,
      ...rest,
    })),
    ...[...byPublisher].map(([value, rest]) => ({
      kind: 'publisher' as const,
      value,
      label: value,
      ...rest,
    })),
  ];
  return list.sort((a, b) => b.relations.length - a.relations.length || b.supported - a.supported);
}

function supported(rows: readonly Support[]): Supported[] {
  const found = new Map<string, { ends: [string, string]; sources: string[] }>();
  for (const { relation, source, target, document } of rows) {
    const entry = found.get(relation) ?? { ends: [source, target], sources: [] };
    if (document !== null) entry.sources.push(document);
    found.set(relation, entry);
  }
  return [...found].map(([id, entry]) => ({ id, ...entry }));
}
