/** Order of names in files whose keys say nothing about it, held against sorting every match. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSample, sampleEntity } from '../service/sample.ts';
import { createSearch } from '../service/search.ts';
import type { ReadableDb } from './database.ts';
import { keysNamed, readExactNames } from './exact-names.ts';
import { expressionOf } from './full-text.ts';
import { type NameRanks, openRanks, rankedNames, readRanks } from './name-ranks.ts';

const WORDS = ['anna', 'anne', 'an', 'berg', 'bergen', 'lee', 'ånd', '王伟'];
const COUNT = 21_000;

/** A project that is not small, in no order. */
function large() {
  const sample = openSample();
  const db = sample.project.writable;
  if (db === null) throw new Error('The sample cannot be written.');
  const insert = db.prepare(
    `INSERT INTO entity (uid, type, name, aliases, description, degree) VALUES (?, 'x', ?, ?, '', ?)`,
  );
  const at = (list: readonly string[], place: number) => list[place % list.length];
  db.transaction(() => {
    for (let nth = 0; nth < COUNT; nth++) {
      const mixed = Math.imul(nth + 1, 2_654_435_761) >>> 0;
      const name = `${at(WORDS, mixed >>> 7)} ${at(WORDS, mixed >>> 13)} ${mixed % 50}`;
      insert.run(`n${nth}`, name, nth % 9 === 0 ? '["anna b"]' : '[]', mixed % 7_919);
    }
  })();
  return { ...sample, db };
}

function ranksOf(db: ReadableDb): NameRanks {
  const table = readRanks(db);
  if (table === null) throw new Error('There are no ranks.');
  return openRanks(table);
}

test('ranks give the order that sorting every match gives', () => {
  const { db } = large();
  const ranks = ranksOf(db);
  const word = fc
    .constantFrom(...WORDS, '7', '49')
    .chain((whole) =>
      fc.integer({ min: 1, max: whole.length }).map((length) => whole.slice(0, length)),
    );
  const fits = fc.constantFrom('startWhole', 'start', 'all' as const);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fits, (words, fit) => {
      const expression = expressionOf(words, fit);
      const ranked = rankedNames(db, ranks, expression, 40);
      expect(ranked).toEqual(rankedNames(db, null, expression, 40));
    }),
    { numRuns: 100 },
  );
});

test('what changed since the ranks were worked out is found, and what no longer fits is not', async () => {
  const { db, service } = large();
  const ranks = ranksOf(db);
  const expression = expressionOf(['zoltan'], 'start');
  const anna = expressionOf(['anna'], 'start');
  const [first = 0] = rankedNames(db, ranks, anna, 1);
  const id = db.prepare<[number], string>('SELECT uid FROM entity WHERE id = ?').pluck().get(first);
  await service.applyChanges({
    name: 'Rename one, add one',
    changes: [
      { op: 'put', record: { kind: 'entity', value: sampleEntity(id ?? '', 'Zoltan') } },
      { op: 'put', record: { kind: 'entity', value: sampleEntity('new', 'Zoltan B') } },
    ],
  });
  expect(rankedNames(db, ranks, expression, 8)).toHaveLength(2);
  expect(rankedNames(db, ranks, anna, 1)).not.toContain(first);
});

test('without ranks a large project answers in the order in which it is stored', () => {
  const { db } = large();
  const found = rankedNames(db, 'pending', expressionOf(['berg'], 'all'), 50);
  expect(found).toHaveLength(50);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('whoever is called exactly so comes first, however little connected and however many names begin so', async () => {
  const { db, service } = large();
  const add = async (id: string, name: string, aliases: string[] = []) => {
    const record = { kind: 'entity', value: sampleEntity(id, name, aliases) } as const;
    await service.applyChanges({ name: 'Add', changes: [{ op: 'put', record }] });
  };
  await add('one', 'Ännä');
  await add('two', 'Lee An', ['L. A.', 'Anna Berg']);
  const ranks = ranksOf(db);
  for (const known of [ranks, null]) {
    const help = { ranks: () => known, far: () => null };
    const search = createSearch(db, { revision: () => 1, help });
    const first = async (text: string) => (await search({ text, limit: 3 }))[0]?.id;
    expect(await first('anna')).toBe('one');
    expect(await first('ANNA berg')).toBe('two');
  }
  // While there are no ranks, at least of what does not fit thousands.
  const early = { ranks: () => 'pending' as const, far: () => null };
  const soon = createSearch(db, { revision: () => 1, help: early });
  expect((await soon({ text: 'ANNA berg', limit: 3 }))[0]?.id).toBe('two');
  // Renamed since the ranks were worked out.
  await add('one', 'Zoe');
  const help = { ranks: () => ranks, far: () => null };
  const hits = await createSearch(db, { revision: () => 1, help })({ text: 'anna', limit: 3 });
  expect(hits.map(({ id }) => id)).not.toContain('one');
});

test('names of one hash are told apart by whoever asks, and all of one name are found', () => {
  const { db } = large();
  const names = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM entity').all();
  const table = readExactNames(db);
  const byName = Map.groupBy(names, ({ name }) => name);
  for (const [name, rows] of [...byName].slice(0, 500)) {
    const keys = new Set(keysNamed(table, name.toUpperCase()));
    expect(rows.every(({ id }) => keys.has(id))).toBe(true);
    expect(keys.size).toBeLessThanOrEqual(rows.length + 1);
  }
  expect(keysNamed(table, 'nobody of that name')).toEqual([]);
});
