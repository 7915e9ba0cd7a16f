/** XLSX workbooks: every sheet with a header is a table. Unpacked by fflate, read by saxes, both within limits. */
import {
  type Bytes,
  type Item,
  mappingOf,
  type Problem,
  type ReadOptions,
  unreadable,
} from './draft.ts';
import { LIMITS } from './limits.ts';
import { createTableReader, type TableReader } from './table.ts';
import { unzipParts } from './unzip-parts.ts';
import { namedSheets } from './xlsx-sheets.ts';
import { readXml } from './xml-read.ts';

/** The parts of a workbook that hold text: sheets, their names, the texts they share, and which are dates. */
const WANTED =
  /^xl\/(?:worksheets\/sheet\d+\.xml|sharedStrings\.xml|styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/;

const WORKBOOK = { thing: 'workbook', kind: 'Excel workbook', program: 'Excel' } as const;

/** A row; `line` as the spreadsheet numbers it. */
export type Row = { line: number; cells: string[] };

/** A sheet and its rows, blank ones left out. */
export type Sheet = { name: string; rows: () => AsyncGenerator<Row> };

/** Reads every sheet; lines are rows as the spreadsheet numbers them, of all sheets one after the other. */
export async function* readXlsx(
  input: Bytes,
  options: ReadOptions,
): AsyncGenerator<Item | Problem> {
  let table = 0;
  for (const sheet of await openWorkbook(input)) {
    let read: TableReader | null = null;
    for await (const { line, cells } of sheet.rows()) {
      if (read === null) {
        read = createTableReader(mappingOf(options, table), options.onIgnored);
        table += 1;
      }
      const row = read(line, cells);
      if (row !== null) yield row;
    }
  }
  if (table === 0) throw unreadable('every sheet is empty');
}

/**
 * The sheets of a workbook in the order in which a person sees them.
 * @throws ServiceError INVALID_INPUT for what is no workbook, and beyond a limit
 */
export async function openWorkbook(input: Bytes): Promise<Sheet[]> {
  const parts = await unzipParts(input, WANTED, WORKBOOK);
  const strings = await sharedStrings(parts.get('xl/sharedStrings.xml'));
  const dates = await dateStyles(parts.get('xl/styles.xml'));
  const sheets = await namedSheets(parts);
  if (sheets.length === 0) throw unreadable('it is no Excel workbook: it has no sheets');
  return sheets.map(({ name, part }) => ({
    name,
    rows: () => writtenRows(rows(parts.get(part), strings, dates)),
  }));
}

async function* writtenRows(all: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of all) {
    if (row.cells.every((cell) => cell === '')) continue;
    if (row.cells.length > LIMITS.columns) throw unreadable('it has too many columns', row.line);
    yield row;
  }
}

async function* bytes(part: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (part !== undefined && part.length > 0) yield part;
}

async function sharedStrings(part: Uint8Array | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  const inside: string[] = [];
  for await (const event of readXml(bytes(part))) {
    if (event.kind === 'open') {
      inside.push(event.name);
      if (event.name === 'si') text = '';
    } else if (event.kind === 'close') {
      inside.pop();
      if (event.name === 'si') strings.push(unescapeExcel(text));
    } else if (inside.at(-1) === 't' && !inside.includes('rPh')) text += event.text;
  }
  return strings;
}

/** Which cell styles show their number as a date. */
async function dateStyles(part: Uint8Array | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  const custom = new Set<number>();
  let inCells = false;
  for await (const event of readXml(bytes(part))) {
    if (event.kind !== 'text' && event.name === 'cellXfs') inCells = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const format = Number(event.attributes.get('numFmtId'));
    if (event.name === 'numFmt' && isDateCode(event.attributes.get('formatCode')))
      custom.add(format);
    if (event.name === 'xf' && inCells) styles.push(DATE_FORMATS.has(format) || custom.has(format));
  }
  return styles;
}

/** Formats that every workbook has without saying so. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22]);

function isDateCode(code = ''): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

type Cell = { column: number; type: string; style: number; text: string };

async function* rows(
  part: Uint8Array | undefined,
  strings: readonly string[],
  dates: readonly boolean[],
): AsyncGenerator<Row> {
  if (part === undefined) return;
  const sheet: Place = { row: { line: 0, cells: [] }, cell: null, inText: false };
  for await (const event of readXml(bytes(part))) {
    if (event.kind === 'text') {
      if (sheet.cell !== null && sheet.inText) sheet.cell.text += event.text;
    } else if (event.kind === 'open') open(sheet, event.name, event.attributes);
    else if (event.name === 'row') yield sheet.row;
    else close(sheet, event.name, strings, dates);
  }
}

type Place = { row: Row; cell: Cell | null; inText: boolean };

function open(sheet: Place, name: string, attributes: ReadonlyMap<string, string>): void {
  const { row } = sheet;
  if (name === 'row') sheet.row = { line: Number(attributes.get('r') ?? row.line + 1), cells: [] };
  else if (name === 'c') sheet.cell = openCell(attributes, row.cells.length);
  else if (name === 'v' || name === 't') sheet.inText = true;
}

function close(
  sheet: Place,
  name: string,
  strings: readonly string[],
  dates: readonly boolean[],
): void {
  if (name === 'v' || name === 't') sheet.inText = false;
  if (name !== 'c' || sheet.cell === null) return;
  put(sheet.row, sheet.cell.column, cellText(sheet.cell, strings, dates));
  sheet.cell = null;
}

function openCell(attributes: ReadonlyMap<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attributes.get('r') ?? '')?.[0];
  const column =
    letters === undefined
      ? next
      : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const style = Number(attributes.get('s') ?? 0);
  return { column, type: attributes.get('t') ?? 'n', style, text: '' };
}

function put({ line, cells }: Row, column: number, text: string): void {
  if (column >= LIMITS.columns) throw unreadable('it has too many columns', line);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function cellText(
  { type, style, text }: Cell,
  strings: readonly string[],
  dates: readonly boolean[],
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  if (type === 'n' && dates[style] === true && text !== '') return excelDate(Number(text));
  return type === 'n' ? text : unescapeExcel(text);
}

/** Days since 1899-12-30 as a date, the way Excel has counted since 1900-03-01. */
function excelDate(days: number): string {
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return String(days);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** Characters that XML cannot hold are written `_x000D_` in workbooks. */
function unescapeExcel(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
