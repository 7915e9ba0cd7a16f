import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import { Busy } from './busy.tsx';

const plain: RecordQuery = { kind: 'entity', sort: null, text: '', columns: {} };
const sorted: RecordQuery = { ...plain, sort: { column: 'name', descending: false } };

function shown(query: RecordQuery, before: RecordQuery | null): string {
  return renderToStaticMarkup(createElement(Busy, { query, shown: before, onQuery: () => {} }));
}

test('what is being done has a name, a bar, and a way back where there are rows to go back to', () => {
  expect(shown(plain, null)).toContain('Reading rows…');
  expect(shown(plain, null)).not.toContain('Cancel');
  expect(shown(sorted, plain)).toMatch(/Sorting rows….*<progress.*Cancel/);
  expect(shown({ ...sorted, text: 'a' }, sorted)).toMatch(/Filtering rows….*<progress.*Cancel/);
});
