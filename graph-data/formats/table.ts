/** Reads the rows of any table, whatever file they came from: finds what the columns are, makes drafts. */
import type { TableKind } from '../model/import-words.ts';
import type { Mapping } from '../model/imports.ts';
import { withoutGuard } from './csv-guard.ts';
import type { Draft, Item, Problem } from './draft.ts';
import {
  citationDraft,
  documentDraft,
  entityDraft,
  type Fields,
  RowError,
  relationDrafts,
} from './field-values.ts';
import { LIMITS } from './limits.ts';
import { columnNames, readHeader } from './table-header.ts';

/** Fields whose spaces at either end mean something. */
const RAW = new Set(['quote', 'prefix', 'suffix', 'text']);

/** Reads the rows of one table; null for a row that is passed over. */
export type TableReader = (line: number, cells: readonly string[]) => Item | Problem | null;

/**
 * A reader of the rows of a table, to be given its first row too, which is mostly its header.
 * @param onIgnored told of columns that are not read
 * @throws ServiceError INVALID_INPUT from the first row, for a header that is of no table of ours
 */
export function createTableReader(
  mapping: Mapping | undefined,
  onIgnored: (name: string) => void = () => {},
): TableReader {
  let read: TableReader | null = null;
  return (line, cells) => {
    if (read !== null) return read(line, cells);
    read = rowReader(cells, mapping, line, onIgnored);
    return mapping?.header === false ? read(line, cells) : null;
  };
}

function rowReader(
  first: readonly string[],
  mapping: Mapping | undefined,
  line: number,
  onIgnored: (name: string) => void,
): TableReader {
  const header = readHeader(columnNames(first, mapping), mapping, line);
  if (header === null) return () => null;
  const { names, columns, kind } = header;
  const used = new Set(columns.values());
  names.forEach((name, index) => {
    if (!used.has(index)) onIgnored(name);
  });
  const values = mapping?.values ?? {};
  return (at, cells) => {
    const extra = cells.findIndex((cell, index) => index >= names.length && cell !== '');
    if (extra !== -1) {
      const problem = `the row has ${cells.length} cells and the header ${names.length}; quote cells that hold the delimiter`;
      return { line: at, problem };
    }
    try {
      return { line: at, scope: 'import', drafts: drafts(kind, fieldsOf(columns, cells, values)) };
    } catch (error) {
      if (error instanceof RowError) return { line: at, problem: error.message };
      throw error;
    }
  };
}

function drafts(table: TableKind, fields: Fields): Draft[] {
  switch (table) {
    case 'edges':
    case 'relations':
      return relationDrafts(fields);
    case 'entities':
      return [entityDraft(fields)];
    case 'citations':
      return [citationDraft(fields)];
    case 'documents':
      return [documentDraft(fields, 'title')];
  }
}

function fieldsOf(
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  values: Readonly<Record<string, string>>,
): Fields {
  return (field) => {
    const index = columns.get(field);
    const cell = withoutGuard(index === undefined ? '' : (cells[index] ?? ''));
    if (cell.length > (field === 'text' ? LIMITS.documentText : LIMITS.cell)) {
      throw new RowError(`“${field}” is too long`);
    }
    const text = RAW.has(field) ? cell : cell.trim();
    if (text !== '') return text;
    return Object.hasOwn(values, field) ? (values[field] ?? null) : null;
  };
}
