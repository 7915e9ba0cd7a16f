import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecent, withoutRecent, withRecent, writeRecent } from './recent-files.ts';

test('a path comes first once, and the list ends at twelve', () => {
  const many = Array.from({ length: 12 }, (_, index) => `/p/${index}.edgewise`);
  expect(withRecent(['/a', '/b'], '/b')).toEqual(['/b', '/a']);
  expect(withRecent(many, '/new')).toHaveLength(12);
  expect(withRecent(many, '/new')[0]).toBe('/new');
});

test('a path that is gone leaves the list', () => {
  expect(withoutRecent(['/a', '/b'], '/a')).toEqual(['/b']);
});

test('what is written is read again, and nothing else is left in the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-recent-'));
  const file = join(folder, 'recent.json');
  writeRecent(file, ['/a é.edgewise']);
  expect(readRecent(file)).toEqual(['/a é.edgewise']);
  expect(readdirSync(folder)).toEqual(['recent.json']);
});

test.each(['', '{', '{"a":1}', '[1]', '[""]'])('a damaged list (%j) counts as empty', (content) => {
  const file = join(mkdtempSync(join(tmpdir(), 'edgewise-recent-')), 'recent.json');
  writeFileSync(file, content);
  expect(readRecent(file)).toEqual([]);
});
