/** The first rows of the tables in a file, and what their columns are taken for: for a person to look at before an import. */
import type { ReadFormat } from '../model/import-words.ts';
import type { Mapping, PeekedTable } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import { withoutGuard } from './csv-guard.ts';
import { csvRecords } from './csv-read.ts';
import { type Bytes, mappingOf, type ReadOptions } from './draft.ts';
import { columnNames, readHeader, type TableHeader } from './table-header.ts';
import { openWorkbook, type Row } from './xlsx.ts';

/** Rows shown of a table, and characters of a cell. */
const ROWS = 20;
const LONGEST_CELL = 200;

/**
 * The tables of a file; none for a format that has no tables. A header of which nothing can be made is no failure:
 * the table says so, and is shown.
 * @throws ServiceError INVALID_INPUT for a file that is not of the format
 */
export async function peekTables(
  format: ReadFormat,
  input: Bytes,
  options: ReadOptions,
): Promise<PeekedTable[]> {
  if (format === 'csv') return [await peekCsv(input, mappingOf(options, 0))];
  if (format !== 'xlsx') return [];
  const tables: PeekedTable[] = [];
  for (const sheet of await openWorkbook(input)) {
    const rows = await firstRows(sheet.rows());
    if (rows.length === 0) continue;
    const mapping = mappingOf(options, tables.length);
    tables.push({ ...tableOf(rows, mapping), name: sheet.name });
  }
  return tables;
}

async function peekCsv(input: Bytes, mapping: Mapping | undefined): Promise<PeekedTable> {
  let dialect = { delimiter: ',', encoding: 'utf-8' };
  const records = csvRecords(input, {
    ...mapping,
    onDialect: (found) => {
      dialect = found;
    },
  });
  const rows = await firstRows(records);
  return { ...tableOf(rows, mapping), ...dialect };
}

async function firstRows(rows: AsyncIterable<Row>): Promise<Row[]> {
  const first: Row[] = [];
  for await (const { line, cells } of rows) {
    first.push({ line, cells });
    if (first.length > ROWS) break;
  }
  return first;
}

function tableOf(rows: readonly Row[], mapping: Mapping | undefined): PeekedTable {
  const [first, ...rest] = rows;
  const names = columnNames(first?.cells ?? [], mapping);
  const { header, problem } = headerOf(names, mapping, first?.line ?? 1);
  const shown = mapping?.header === false ? rows : rest;
  return {
    name: null,
    kind: mapping?.table === 'none' ? 'none' : (header?.kind ?? mapping?.table ?? null),
    delimiter: null,
    encoding: null,
    columns: names.map((name, at) => ({ name, field: fieldAt(header, at) })),
    rows: shown.slice(0, ROWS).map(({ line, cells }) => ({ line, cells: cells.map(shortened) })),
    problem,
  };
}

function headerOf(
  names: readonly string[],
  mapping: Mapping | undefined,
  line: number,
): { header: TableHeader | null; problem: string | null } {
  try {
    return { header: readHeader(names, mapping, line), problem: null };
  } catch (error) {
    if (error instanceof ServiceError) return { header: null, problem: error.message };
    throw error;
  }
}

function fieldAt(header: TableHeader | null, at: number): string | null {
  return [...(header?.columns ?? [])].find(([, place]) => place === at)?.[0] ?? null;
}

function shortened(cell: string): string {
  const text = withoutGuard(cell);
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).toWellFormed()}…` : text;
}
