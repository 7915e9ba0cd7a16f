/** Full text of many changes at once: what it comes to, and what is left of it where they fail. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSample, sampleEntity, sampleRelation } from '../service/sample.ts';
import { deleteCitation } from './citations.ts';
import { inTransaction, type WritableDb } from './database.ts';
import { deleteEntity, putEntities } from './entities.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { deleteRelation, putRelations } from './relations.ts';
import { expectedSchema, schemaOf } from './schema.ts';
import { indexTextLater } from './text-later.ts';

const TEXTS = ['entity_text', 'relation_text', 'citation_text'] as const;

/** Throws where an index does not hold exactly the words of its table. */
function checkTexts(db: WritableDb): void {
  for (const text of TEXTS)
    db.prepare(`INSERT INTO ${text} (${text}, rank) VALUES ('integrity-check', 1)`).run();
}

function openWritable(): WritableDb {
  const { writable } = openSample().project;
  if (writable === null) throw new Error('The sample cannot be written.');
  return writable;
}

const ids = fc.constantFrom('new-1', 'new-2', 'new-3');
const words = fc.constantFrom('Aachen', 'Basel', 'Córdoba', '王伟');
const relations = fc.constantFrom('r-1', 'r-2');

type Write = (db: WritableDb) => void;

const writes: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(ids, words, fc.array(words, { maxLength: 2 })).map(
    ([id, name, aliases]): Write =>
      (db) =>
        putEntities(db, [sampleEntity(id, name, aliases)]),
  ),
  ids.map(
    (id): Write =>
      (db) =>
        deleteEntity(db, id),
  ),
  fc.tuple(relations, words).map(
    ([id, label]): Write =>
      (db) =>
        putRelations(db, [sampleRelation(id, 'ann', 'bob', label)]),
  ),
  relations.map(
    (id): Write =>
      (db) =>
        deleteRelation(db, id),
  ),
  fc.constantFrom('c2', 'c5').map(
    (id): Write =>
      (db) =>
        deleteCitation(db, id),
  ),
);

test('whatever is written, its words are then those of the rows, and the schema is as before', () => {
  fc.assert(
    fc.property(fc.array(fc.array(writes, { maxLength: 8 }), { maxLength: 4 }), (batches) => {
      const db = openWritable();
      for (const batch of batches)
        inTransaction(db, () => {
          const indexText = indexTextLater(db);
          for (const write of batch) write(db);
          indexText();
        });
      checkTexts(db);
      expect(schemaOf(db)).toBe(expectedSchema(SCHEMA_VERSION));
    }),
    { numRuns: 60 },
  );
});

test('where a write fails, nothing of it is left, and the next one is indexed as ever', () => {
  const db = openWritable();
  const failing = () => {
    indexTextLater(db);
    putEntities(db, [sampleEntity('new-1', 'Aachen', [])]);
    throw new Error('Enough.');
  };
  expect(() => inTransaction(db, failing)).toThrow('Enough.');
  expect(schemaOf(db)).toBe(expectedSchema(SCHEMA_VERSION));
  inTransaction(db, () => putEntities(db, [sampleEntity('new-2', 'Basel', [])]));
  checkTexts(db);
  const found = db.prepare(`SELECT rowid FROM entity_text WHERE entity_text MATCH ?`);
  expect([found.all('aachen').length, found.all('basel').length]).toEqual([0, 1]);
  inTransaction(db, () => indexTextLater(db)());
});
