/** Splits delimited text into records: RFC 4180, any line end, streaming, with the line each record begins on. */
import { LIMITS } from './limits.ts';

/** A record, or what is wrong with it. Lines count from 1. */
export type CsvRecord = { line: number; cells: string[]; problem: string | null };

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that the first lines agree on: the one that is there most often outside of quotes. */
export function detectDelimiter(head: string): string {
  const lines = head.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  const most = Math.max(...counts);
  return most === 1 ? ',' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}

/** A splitter to be fed text in pieces. */
export type CsvSplitter = { feed(text: string): CsvRecord[]; end(): CsvRecord[] };

const QUOTE = 34;
const CR = 13;
const LF = 10;

type State = 'start' | 'plain' | 'quoted' | 'after quote';

/** Makes a splitter. Blank lines are no records. */
export function createCsvSplitter(delimiter: string): CsvSplitter {
  const comma = delimiter.charCodeAt(0);
  let state: State = 'start';
  let cell = '';
  let cells: string[] = [];
  let problem: string | null = null;
  let line = 1;
  let begun = 1;
  let afterCr = false;
  let out: CsvRecord[] = [];

  const append = (text: string) => {
    // A cell beyond the limit is not kept; that it was there is.
    if (cell.length + text.length > LIMITS.documentText) problem ??= 'a cell is too long';
    else cell += text;
  };
  const endCell = () => {
    if (cells.length < LIMITS.columns) cells.push(cell);
    else problem ??= `there are more than ${LIMITS.columns.toLocaleString('en')} columns`;
    cell = '';
    state = 'start';
  };
  const endRecord = () => {
    const blank = cells.length === 0 && cell === '' && state === 'start' && problem === null;
    if (!blank) {
      endCell();
      out.push({ line: begun, cells, problem });
    }
    cells = [];
    cell = '';
    problem = null;
    state = 'start';
  };
  const breakLine = () => {
    endRecord();
    line += 1;
    begun = line;
  };
  /** Handles the character at `at`; answers where to go on. */
  const outside = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    if (code === comma) endCell();
    else if (code === LF || code === CR) {
      breakLine();
      afterCr = code === CR;
    } else if (code === QUOTE && state === 'start') state = 'quoted';
    else if (state === 'after quote') {
      problem ??= 'something follows a closing quotation mark; double the marks inside a cell';
      state = 'plain';
      append(text.charAt(at));
    } else {
      const end = runEnd(text, at, comma);
      append(text.slice(at, end));
      state = 'plain';
      return end;
    }
    return at + 1;
  };
  const inside = (text: string, at: number): number => {
    const end = text.indexOf('"', at);
    const run = text.slice(at, end === -1 ? text.length : end);
    line += countLines(run);
    append(run);
    if (end === -1) return text.length;
    state = 'after quote';
    return end + 1;
  };
  const step = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    const pair = afterCr && code === LF;
    afterCr = false;
    if (pair) return at + 1;
    if (state === 'quoted') return inside(text, at);
    if (state !== 'after quote' || code !== QUOTE) return outside(text, at);
    append('"');
    state = 'quoted';
    return at + 1;
  };
  const feed = (text: string): CsvRecord[] => {
    out = [];
    for (let at = 0; at < text.length; ) at = step(text, at);
    return out;
  };
  const end = (): CsvRecord[] => {
    out = [];
    if (state === 'quoted') {
      problem ??= 'a quotation mark is never closed, so everything after it is one cell';
      state = 'plain';
    }
    endRecord();
    return out;
  };
  return { feed, end };
}

/** The end of a run of ordinary characters. */
function runEnd(text: string, from: number, comma: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === LF || code === CR) return at;
  }
  return text.length;
}

// A CR and its LF may come in different pieces: then only the LF is there to be counted in the second.
function countLines(run: string): number {
  let count = 0;
  for (let at = run.indexOf('\n'); at !== -1; at = run.indexOf('\n', at + 1)) count += 1;
  for (let at = run.indexOf('\r'); at !== -1; at = run.indexOf('\r', at + 1)) {
    if (run.charCodeAt(at + 1) !== LF && at + 1 < run.length) count += 1;
  }
  return count;
}
