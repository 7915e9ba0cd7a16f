/** Leave one out, over the project's documents and publishers. */
import { fallWithout, restOnOne, type Supported } from '../analysis/dependence.ts';
import type { ReadableDb } from '../db/database.ts';
import { listSupport } from '../db/dependence.ts';
import { listDocumentMetas } from '../db/documents.ts';
import type { Dependence } from '../model/evidence-views.ts';
import type { DocumentMeta } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';

/** What falls without some documents and publishers, and what rests on each one alone. Unknown ones count nothing. */
export function getDependence(db: ReadableDb, input: Input<'getDependence'>): Dependence {
  const documents = listDocumentMetas(db);
  const relations = supported(db);
  const publishers = new Set(input.publishers);
  const left = new Set(input.documents);
  for (const { id, publisher } of documents) {
    if (publisher !== null && publishers.has(publisher)) left.add(id);
  }
  return { ...fallWithout(relations, left), alone: aloneOn(documents, relations) };
}

function aloneOn(documents: readonly DocumentMeta[], relations: readonly Supported[]) {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]));
  const byDocument = restOnOne(relations, (id) => id);
  const byPublisher = restOnOne(relations, (id) => publishers.get(id) ?? null);
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

function supported(db: ReadableDb): Supported[] {
  const found = new Map<string, { ends: [string, string]; sources: string[] }>();
  for (const { relation, source, target, document } of listSupport(db)) {
    const entry = found.get(relation) ?? { ends: [source, target], sources: [] };
    if (document !== null) entry.sources.push(document);
    found.set(relation, entry);
  }
  return [...found].map(([id, entry]) => ({ id, ...entry }));
}
