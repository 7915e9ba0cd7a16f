/** Changes of a mapping. */
import { describe, expect, it } from 'vitest';
import type { Mapping, PeekedTable } from '../../../graph-data/model/imports.ts';
import {
  isMappable,
  mappingOfTable,
  setColumn,
  setReading,
  setTable,
  setValue,
} from './mapping-edits.ts';

const TABLE: PeekedTable = {
  name: null,
  kind: 'edges',
  delimiter: ',',
  encoding: 'utf-8',
  columns: [
    { name: 'from', field: 'source' },
    { name: 'to', field: 'target' },
    { name: 'to', field: null },
    { name: 'note', field: null },
  ],
  rows: [],
  problem: null,
};
const START = mappingOfTable(TABLE, null);

describe('a mapping', () => {
  it('begins from what the columns are taken for', () => {
    expect(START).toEqual({
      table: 'edges',
      exact: true,
      columns: { source: 'from', target: 'to' },
      values: {},
    });
  });

  it('gives a field to one column only, and a column one field', () => {
    const quoted = setColumn(START, 'note', 'quote');
    expect(quoted.columns).toEqual({ source: 'from', target: 'to', quote: 'note' });
    expect(setColumn(quoted, 'note', 'source').columns).toEqual({ target: 'to', source: 'note' });
    expect(setColumn(quoted, 'note', null).columns).toEqual(START.columns);
  });

  it('takes values for every row, and takes them back', () => {
    const told = setValue(START, 'label', 'knows');
    expect(told.values).toEqual({ label: 'knows' });
    expect(setValue(told, 'label', '').values).toEqual({});
  });

  it('keeps of another kind of table what that has too', () => {
    const told = setValue(setColumn(START, 'note', 'type'), 'publisher', 'The Paper');
    const documents = setTable(told, 'documents');
    expect(documents).toMatchObject({ table: 'documents', exact: false, columns: {} });
    expect(documents.values).toEqual({ publisher: 'The Paper' });
    expect(setTable(told, 'entities').columns).toEqual({ type: 'note' });
    expect(setTable(null, 'none')).toEqual({
      table: 'none',
      exact: false,
      columns: {},
      values: {},
    });
  });

  it('matches columns anew when the file is read another way', () => {
    const mapping: Mapping = setValue(START, 'label', 'knows');
    expect(setReading(mapping, { header: false })).toEqual({
      table: 'edges',
      header: false,
      exact: false,
      columns: {},
      values: { label: 'knows' },
    });
    expect(setReading(null, { delimiter: ';' })).toMatchObject({ delimiter: ';', columns: {} });
  });

  it('knows which of two columns of one name can be chosen', () => {
    expect([1, 2, 3].map((at) => isMappable(TABLE, at))).toEqual([true, false, true]);
  });
});
