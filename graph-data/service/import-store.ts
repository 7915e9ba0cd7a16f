/** Stores the records of an import in batches, and finishes what is derived from them. */
import { putAside, settleSingleSources, withSeveralDocuments } from '../db/bulk.ts';
import { noteStored } from '../db/checks.ts';
import { putCitations } from '../db/citations.ts';
import type { WritableDb } from '../db/database.ts';
import { findDocument, putDocuments } from '../db/documents.ts';
import { findEntity, putEntities } from '../db/entities.ts';
import { putRelations } from '../db/relations.ts';
import { putTensions } from '../db/tensions.ts';
import { CHECKER_VERSION } from '../evidence/verdict.ts';
import type { Citation, Document, Entity, Relation, Tension } from '../model/records.ts';
import type { Put } from './import-row.ts';
import { recountSources } from './sources.ts';

const BATCH = 1_000;

/** Records from which on indexes and full text are built at the end, and the share of a project likewise. */
const BULK = 5_000;
const BULK_SHARE = 10;

export type ImportStore = ReturnType<typeof createImportStore>;

/** A store inside the import's own transaction. @param existing records that the project has */
export function createImportStore(db: WritableDb, existing: number) {
  const entities = new Map<string, Entity>();
  const documents = new Map<string, Document>();
  let relations: Relation[] = [];
  let citations: Citation[] = [];
  let tensions: Tension[] = [];
  const cited = new Set<string>();
  const noted: string[] = [];
  let waiting = 0;
  let stored = 0;
  let rebuild: (() => Generator<void>) | null = null;

  const flush = () => {
    putDocuments(db, [...documents.values()]);
    putEntities(db, [...entities.values()]);
    putRelations(db, relations);
    putCitations(db, citations);
    putTensions(db, tensions);
    noted.push(...documents.keys());
    documents.clear();
    entities.clear();
    relations = [];
    citations = [];
    tensions = [];
    waiting = 0;
  };
  const add = ({ record }: Put) => {
    switch (record.kind) {
      case 'entity':
        entities.set(record.value.id, record.value);
        break;
      case 'document':
        documents.set(record.value.id, record.value);
        break;
      case 'relation':
        relations.push(record.value);
        break;
      case 'citation':
        citations.push(record.value);
        cited.add(record.value.relation);
        break;
      case 'tension':
        tensions.push(record.value);
        break;
      case 'review':
        throw new Error('No format holds reviews.');
    }
    waiting += 1;
    stored += 1;
    if (waiting < BATCH) return;
    if (rebuild === null && stored > BULK && stored * BULK_SHARE > existing) rebuild = putAside(db);
    flush();
  };
  /** What is left to do after the last record, in steps. */
  function* finish(): Generator<void> {
    flush();
    yield;
    if (rebuild !== null) yield* rebuild();
    noteStored(db, noted, CHECKER_VERSION);
    settleSingleSources(db);
    yield;
    const several = withSeveralDocuments(db, [...cited]);
    for (let at = 0; at < several.length; at += BATCH) {
      recountSources(db, several.slice(at, at + BATCH));
      yield;
    }
  }
  return {
    add,
    finish,
    entity: (id: string) => entities.get(id) ?? findEntity(db, id),
    document: (id: string) => documents.get(id) ?? findDocument(db, id),
  };
}
