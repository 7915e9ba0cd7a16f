import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadableDb } from '../db/database.ts';
import { beginningOf, matchingKeys } from '../db/full-text.ts';
import { quotesBeginning } from './quote-beginnings.ts';

const WORDS = [
  'García',
  'garcia',
  'Garcías',
  'gar',
  'garden',
  'Gärtner',
  'x',
  'иванов',
  'ИВАН',
  'йога',
  'İzmir',
];
const TYPED = [
  'garc',
  'Garcí',
  'gard',
  'gärt',
  'gart',
  'иван',
  'йога',
  'иога',
  'izmi',
  'garcx',
  'gar',
];

/** Quotes as the file holds them, with the same index. */
function holding(quotes: readonly string[]): ReadableDb {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE citation (id INTEGER PRIMARY KEY, quote TEXT);
    CREATE VIRTUAL TABLE citation_text USING fts5 (quote, content = 'citation', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')`);
  const put = db.prepare('INSERT INTO citation (quote) VALUES (?)');
  for (const quote of quotes) put.run(quote);
  db.exec(`INSERT INTO citation_text (citation_text) VALUES ('rebuild')`);
  return db as Database.Database as ReadableDb;
}

const quotes = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(', ')),
  { minLength: 1, maxLength: 40 },
);

test('the first quotes with such a word are those that the index gives, or the index is asked', () => {
  let answered = 0;
  fc.assert(
    fc.property(
      quotes,
      fc.constantFrom(...TYPED),
      fc.integer({ min: 1, max: 6 }),
      (all, typed, limit) => {
        const db = holding(all);
        const found = quotesBeginning(db, typed, limit, 0);
        const wanted = matchingKeys(db, 'quote', beginningOf(typed), limit);
        db.close();
        if (found === null) return;
        answered += 1;
        expect(found).toEqual(wanted);
      },
    ),
  );
  expect(answered).toBeGreaterThan(0);
});

test('of what is common the first are found, of what is rare the index knows', () => {
  const db = holding(
    Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 'A garden.' : 'A García.')),
  );
  expect(quotesBeginning(db, 'garc', 3, 0)).toEqual([2, 4, 6]);
  expect(quotesBeginning(db, 'garci', 60, 0)).toBeNull();
  expect(quotesBeginning(db, 'garx', 3, 0)).toBeNull();
  expect(quotesBeginning(db, 'gar', 3, 0)).toBeNull();
  expect(quotesBeginning(db, 'garc', 3)).toBeNull();
});
