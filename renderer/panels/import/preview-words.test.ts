/** What imports say of themselves. */
import { expect, test } from 'vitest';
import type { ImportCounts, ImportResult } from '../../../graph-data/model/imports.ts';
import {
  countingText,
  countsText,
  reportedCsv,
  resultSentences,
  verdictsText,
} from './preview-words.ts';

const NONE = { documents: 0, entities: 0, relations: 0, citations: 0, tensions: 0 };
const VERDICTS = {
  exact: 0,
  normalised: 0,
  approximate: 0,
  'not found': 0,
  'source missing': 0,
};
const COUNTS: ImportCounts = {
  rows: 1_200,
  stored: 1_199,
  added: { ...NONE, entities: 1, relations: 2, citations: 3 },
  merged: 4,
  ignored: [],
  reported: 1,
  verdicts: VERDICTS,
  undoable: true,
};

test('what would be new, what is there, what cannot be stored', () => {
  expect(countsText(COUNTS)).toBe(
    '1,200 rows: new would be 1 entity, 2 relations, 3 quotes; 4 records are there already; 1 row cannot be stored.',
  );
  expect(countsText({ ...COUNTS, rows: 1, added: NONE, merged: 0, reported: 0 })).toBe(
    '1 row: new would be nothing.',
  );
});

test('how quotes stand to their documents', () => {
  const verdicts = { ...VERDICTS, exact: 1, normalised: 1, 'not found': 1 };
  expect(verdictsText({ ...COUNTS, verdicts })).toBe(
    '2 quotes found in their documents, 1 quote not found there.',
  );
  expect(verdictsText({ ...COUNTS, added: NONE })).toBe('');
});

test('how far the counting is', () => {
  expect(countingText({ rows: 12_000, done: 1, total: 3 })).toBe(
    'Going through all rows: 12,000, 33 %…',
  );
  expect(countingText({ rows: 5, done: 9, total: null })).toBe('Going through all rows: 5…');
});

test('what an import has done', () => {
  const result: ImportResult = {
    ...{ rows: 10, stored: 9, merged: 0, ignored: [], entities: [], revision: 2, inverse: null },
    added: { ...NONE, entities: 300 },
    reported: [{ file: 'a.csv', line: 3, problem: 'no' }],
  };
  expect(resultSentences(result, 100)).toEqual([
    'New: 300 entities.',
    '9 of 10 rows stored, 1 not.',
    'The first 100 entities are on the canvas; search finds the others.',
    'This is too much to be undone.',
  ]);
  expect(resultSentences({ ...result, added: NONE }, 0)).toEqual([
    'New: nothing.',
    '9 of 10 rows stored, 1 not.',
  ]);
});

test('reported rows as a table that runs nothing', () => {
  const reported = [
    { file: '=x.csv', line: 2, problem: 'the “a, b” is "c"' },
    { file: 'a.csv', line: 3, problem: 'plain' },
  ];
  expect(reportedCsv(reported)).toBe(
    'file,line,problem\r\n\'=x.csv,2,"the “a, b” is ""c"""\r\na.csv,3,plain\r\n',
  );
});
