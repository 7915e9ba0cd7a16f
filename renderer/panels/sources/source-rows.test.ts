/** Sources as rows, and the paths that fall with them. */
import { expect, test } from 'vitest';
import type { DocumentMeta } from '../../../graph-data/model/views.ts';
import { startTestApp } from '../../store/testing/test-app.ts';
import { fallenPaths } from './fallen-paths.ts';
import { readRef, sourceGroups, writeRef } from './source-options.ts';
import { sourceRows } from './source-rows.ts';

const document = (id: string, publisher: string | null): DocumentMeta => ({
  id,
  title: `Title ${id}`,
  publisher,
  author: null,
  published: null,
  url: null,
  sha256: '0'.repeat(64),
  citations: 1,
  relations: 1,
});
const documents = [
  document('a', 'Daily'),
  document('b', null),
  document('c', 'Daily'),
  document('d', 'Post'),
];
const fact = (kind: 'document' | 'publisher', value: string, supported: number, alone: number) => ({
  kind,
  value,
  label: value,
  supported,
  relations: Array.from({ length: alone }, (_, at) => `${value}${at}`),
  entities: [],
});
const alone = [
  fact('publisher', 'Daily', 9, 8),
  fact('document', 'a', 4, 3),
  fact('document', 'c', 6, 5),
  fact('document', 'b', 20, 1),
  fact('document', 'd', 2, 2),
];

test('a publisher of several documents stands above them; most relied on first', () => {
  const rows = sourceRows(documents, alone, []);
  expect(
    rows.map(({ key, nested, detail, relations }) => [key, nested, detail, relations.length]),
  ).toEqual([
    ['document b', false, null, 1],
    ['publisher Daily', false, null, 8],
    ['document c', true, null, 5],
    ['document a', true, null, 3],
    ['document d', false, 'Post', 2],
  ]);
});

test('a publisher is out when all its documents are, and half out before', () => {
  const states = (leftOut: string[]) =>
    sourceRows(documents, alone, leftOut).flatMap(({ label, state }) =>
      label === 'Daily' ? [state] : [],
    );
  expect(states(['a'])).toEqual(['part']);
  expect(states(['a', 'c'])).toEqual(['out']);
  expect(states(['b'])).toEqual(['in']);
});

test('a path falls with any of its relations', async () => {
  const { app } = await startTestApp();
  const { paths } = await app.service.findPaths({
    from: 'homan',
    to: 'cuts',
    shortest: true,
    maxLength: 8,
    limit: 5,
  });
  expect(fallenPaths(paths, new Set(['r12']))).toMatchObject({ fallen: paths, left: 0 });
  expect(fallenPaths(paths, new Set(['r9']))).toEqual({ fallen: [], left: paths.length });
});

test('an option is read back as the source it stands for', () => {
  const groups = sourceGroups(documents, null);
  const source = { kind: 'document', value: 'c', label: 'Title c' } as const;
  expect(readRef(writeRef(source), groups)).toEqual(source);
  expect(readRef('', groups)).toBeNull();
});
