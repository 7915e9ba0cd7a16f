/** What an import that is stored nowhere would have stored by now, as far as later rows may ask for it; little of it is in memory. */
import type { ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { findEntity } from '../db/entities.ts';
import type { Document, Entity } from '../model/records.ts';
import type { Stored } from './import-index.ts';
import type { Put } from './import-row.ts';
import { createKeyTable } from './key-table.ts';
import type { Scratch } from './scratch.ts';
import { createTextTable, larger } from './text-table.ts';

const SMALLEST = 1_024;

export type Pending = ReturnType<typeof createPending>;

/** Makes one over the project that the import would be into. */
export function createPending(db: ReadableDb, scratch: Scratch) {
  const entities = createRecords<Entity>(scratch);
  const documents = createRecords<Document>(scratch);
  return {
    add({ record }: Put): void {
      if (record.kind === 'entity') entities.put(record.value);
      if (record.kind === 'document') documents.put(record.value);
    },
    entity: (id: string) => entities.find(id) ?? findEntity(db, id),
    document: (id: string) => documents.find(id) ?? findDocument(db, id),
    /** Gives the memory back at once; nothing is asked afterwards. */
    release() {
      entities.release();
      documents.release();
    },
  };
}

/** Records by id, the last one put of each. */
function createRecords<T extends { id: string }>(scratch: Scratch) {
  const ids = createTextTable();
  let places = new Float64Array(SMALLEST);
  return {
    put(record: T): void {
      const known = ids.find(record.id);
      const at = known === -1 ? ids.add(record.id) : known;
      if (at >= places.length) places = new Float64Array(larger(places.buffer, 0));
      places[at] = scratch.add(JSON.stringify(record));
    },
    find(id: string): T | null {
      const at = ids.find(id);
      return at === -1 ? null : (JSON.parse(scratch.read(places[at] ?? 0)) as T);
    },
    release() {
      ids.release();
      places.buffer.transfer(0);
    },
  };
}

/** The ids of relations and citations, for the index of an import that is stored nowhere. */
export function rememberIds(scratch: Scratch): Stored {
  const citations = createKeyTable();
  return {
    citations: {
      add: (key, id) => citations.add(key(), scratch.add(id)),
      find: (key) => citations.find(key).map(scratch.read),
      told: true,
    },
    relations: { note: (_, id) => scratch.add(id), id: scratch.read },
    release: citations.release,
  };
}
