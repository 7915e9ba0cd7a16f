/** Stores the records of an import in batches, and finishes what is derived from them. */
import {
  citationKeysOf,
  putAside,
  relationId,
  settleSingleSources,
  withSeveralDocuments,
} from '../db/bulk.ts';
import { createBulkWriter, storedKey } from '../db/bulk-write.ts';
import { noteStored } from '../db/checks.ts';
import { putCitations } from '../db/citations.ts';
import type { WritableDb } from '../db/database.ts';
import { findDocument, putDocuments } from '../db/documents.ts';
import { findEntity, putEntities } from '../db/entities.ts';
import { putRelations } from '../db/relations.ts';
import { putTensions } from '../db/tensions.ts';
import { createVerbatim } from '../db/verbatim.ts';
import { CHECKER_VERSION } from '../evidence/verdict.ts';
import type { Citation, Document, Entity, Relation, Tension } from '../model/records.ts';
import { createPutList } from './import-puts.ts';
import type { Put } from './import-row.ts';
import { recountSources } from './sources.ts';

/** Records stored at a time; a text counts as one for each so many characters. */
const BATCH = 1_000;
const RECORD = 1_024;

/** Relations whose documents are looked at in one step. */
const STRETCH = 10_000;

/** Records from which on indexes and full text are built at the end, and the share of a project likewise. */
const BULK = 5_000;
const BULK_SHARE = 10;

export type ImportStore = ReturnType<typeof createImportStore>;

/** The key of an entity that whoever uses the store has given it; null where it has given none. */
export type GivenKey = (entity: string) => number | null;

/** A store inside the import's own transaction. @param existing records that the project has */
export function createImportStore(
  db: WritableDb,
  existing: number,
  givenKey: GivenKey = () => null,
) {
  const entities = createPutList<Entity>();
  const documents = createPutList<Document>();
  const relations = createPutList<Relation>();
  const citations = createPutList<Citation>();
  /** The citations that wait, by relation. */
  const cited = new Map<string, Citation[]>();
  let tensions: Tension[] = [];
  /** Keys of the relations that wait, where they are given, by id. */
  const settled = new Map<string, number>();
  const rows = createRows(db, givenKey);
  const noted: string[] = [];
  let waiting = 0;
  let stored = 0;
  let rebuild: (() => Generator<void>) | null = null;

  const flush = () => {
    noted.push(...documents.ids());
    rows.documents(documents.take());
    rows.entities(entities.take());
    rows.relations(relations.take(), citations.take(), settled);
    cited.clear();
    settled.clear();
    putTensions(db, tensions);
    tensions = [];
    waiting = 0;
  };
  const add = ({ record, before, key }: Put) => {
    const isNew = before === null;
    switch (record.kind) {
      case 'entity':
        entities.put(record.value, isNew);
        break;
      case 'document':
        documents.put(record.value, isNew);
        break;
      case 'relation':
        relations.put(record.value, isNew);
        if (key !== undefined) settled.set(record.value.id, key);
        break;
      case 'citation':
        citations.put(record.value, isNew);
        group(cited, record.value);
        break;
      case 'tension':
        tensions.push(record.value);
        break;
      default:
        throw new Error(`No format holds a ${record.kind}.`);
    }
    const weight = 1 + (record.kind === 'document' ? record.value.text.length / RECORD : 0);
    waiting += weight;
    stored += weight;
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
    const touched = rows.touched();
    for (let at = 0; at < touched.length; at += STRETCH) {
      recountSources(db, withSeveralDocuments(db, touched.slice(at, at + STRETCH)));
      yield;
    }
  }
  return {
    add,
    flush,
    finish,
    /** The id of a relation by its key, as stored or on its way there. */
    relationId: (key: number) =>
      [...settled].find(([, each]) => each === key)?.[0] ?? relationId(db, key),
    entity: (id: string) => entities.find(id) ?? findEntity(db, id),
    document: (id: string) => documents.find(id) ?? findDocument(db, id),
    /** The citations of a relation, as stored and on their way there. */
    citationsOf: (relation: string) => [
      ...citationKeysOf(db, relation),
      ...(cited.get(relation) ?? []),
    ],
  };
}

function group(cited: Map<string, Citation[]>, citation: Citation): void {
  const list = cited.get(citation.relation);
  if (list === undefined) cited.set(citation.relation, [citation]);
  else list.push(citation);
}

/** New records, and new versions of such as are there. */
type Batch<T> = { added: Iterable<T>; changed: Iterable<T> };

/** Writes batches, and knows the keys of what this import refers to. */
function createRows(db: WritableDb, givenKey: GivenKey) {
  const write = createBulkWriter(db);
  const verbatim = createVerbatim(db);
  const entityKeys = new Map<string, number>();
  const documentKeys = new Map<string, number>();
  /** Of the relations whose citations did not all come with it. */
  const touched = new Set<number>();
  const keyOf = (known: Map<string, number>, kind: 'entity' | 'document', id: string) => {
    const key = known.get(id) ?? storedKey(db, kind, id);
    known.set(id, key);
    return key;
  };
  const entityKey = (id: string) => givenKey(id) ?? keyOf(entityKeys, 'entity', id);

  const writeRelations = (
    added: Iterable<Relation>,
    cited: Map<string, Citation[]>,
    settled: ReadonlyMap<string, number>,
  ) => {
    const keys = new Map<string, number>();
    for (const relation of added) {
      const { id, source, target, speaker } = relation;
      const citations = cited.get(id) ?? [];
      const key = write.relation(relation, {
        source: entityKey(source),
        target: entityKey(target),
        speaker: speaker === null ? null : entityKey(speaker),
        sources: Math.min(1, citations.length),
        key: settled.get(id),
      });
      keys.set(id, key);
      const [first] = citations;
      if (citations.some(({ document }) => document !== first?.document)) touched.add(key);
    }
    return keys;
  };
  const writeCitations = (cited: Map<string, Citation[]>, fresh: Map<string, number>) => {
    for (const [relation, list] of cited) {
      const key = fresh.get(relation) ?? storedKey(db, 'relation', relation);
      if (!fresh.has(relation)) touched.add(key);
      for (const citation of list) {
        const document = keyOf(documentKeys, 'document', citation.document);
        verbatim(citation, document);
        write.citation(citation, key, document);
      }
    }
  };
  return {
    touched: () => [...touched],
    documents({ added, changed }: Batch<Document>) {
      for (const each of added) documentKeys.set(each.id, write.document(each));
      putDocuments(db, [...changed]);
    },
    entities({ added, changed }: Batch<Entity>) {
      for (const each of added) {
        const given = givenKey(each.id);
        const key = write.entity(each, given);
        if (given === null) entityKeys.set(each.id, key);
      }
      write.flush();
      putEntities(db, [...changed]);
    },
    relations(
      relations: Batch<Relation>,
      citations: Batch<Citation>,
      settled: ReadonlyMap<string, number>,
    ) {
      const cited = Map.groupBy(citations.added, ({ relation }) => relation);
      const fresh = writeRelations(relations.added, cited, settled);
      write.flush();
      putRelations(db, [...relations.changed]);
      writeCitations(cited, fresh);
      write.flush();
      const changed = [...citations.changed];
      putCitations(db, changed);
      for (const { relation } of changed) touched.add(storedKey(db, 'relation', relation));
    },
  };
}
