/** What is read some rows at a time is the same as in one go. */
import { expect, test } from 'vitest';
import { openSample, sampleContent } from '../service/sample.ts';
import { readExactNames } from './exact-names.ts';
import { citedPairs, countOccurred } from './timeline.ts';

test('however few rows are read at a time, none is missing and none comes twice', () => {
  const { relations, ...content } = sampleContent();
  const dated = relations.map((relation, at) => ({
    ...relation,
    occurred: at % 2 === 0 ? null : '2017-01',
  }));
  const { db } = openSample({ ...content, relations: dated }).project;
  const pairs = `SELECT DISTINCT relation, document FROM citation ORDER BY relation, document`;
  expect([...citedPairs(db, 1)]).toEqual(db.prepare(pairs).raw().all());
  const counts = countOccurred(db, 2);
  expect(counts).toHaveLength(2);
  expect(new Map(counts.map(({ date, relations: count }) => [date, count]))).toEqual(
    new Map([
      [null, Math.ceil(relations.length / 2)],
      ['2017-01', Math.floor(relations.length / 2)],
    ]),
  );
  expect(readExactNames(db, 1)).toEqual(readExactNames(db));
  expect(readExactNames(db, 1).length).toBeGreaterThanOrEqual(content.entities.length);
});
