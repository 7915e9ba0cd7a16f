/** CSV and TSV: entities, relations, citations, documents, or one edge list with everything in it. */
import { type CsvRecord, createCsvSplitter, detectDelimiter } from './csv-records.ts';
import { decode, type Encoding } from './decode.ts';
import {
  type Bytes,
  type Item,
  mappingOf,
  type Problem,
  type ReadOptions,
  type Rows,
  unreadable,
} from './draft.ts';
import { LIMITS } from './limits.ts';
import { createTableReader } from './table.ts';

/** Rows handed over together: to hand over each alone takes longer than to read it. */
const TOGETHER = 32;

/** Reads a table row by row: every row that is not blank comes out once, as an item or as a problem; some at a time. */
export async function* readCsv(input: Bytes, options: ReadOptions): AsyncGenerator<Rows> {
  const mapping = mappingOf(options, 0);
  const read = createTableReader(mapping, options.onIgnored);
  let first = true;
  const rowOf = ({ line, cells, problem }: CsvRecord): Item | Problem | null => {
    if (first && problem !== null) throw unreadable(`in the header, ${problem}`, line);
    first = false;
    return problem === null ? read(line, cells) : { line, problem };
  };
  for await (const records of csvPieces(input, mapping ?? {})) {
    for (let at = 0; at < records.length; at += TOGETHER) {
      const rows = records.slice(at, at + TOGETHER).map(rowOf);
      yield rows.filter((row) => row !== null);
    }
  }
  if (first) throw unreadable('the file is empty');
}

type CsvOptions = {
  delimiter?: string | undefined;
  encoding?: Encoding | undefined;
  /** Told of both once they are known. */
  onDialect?: (dialect: { delimiter: string; encoding: Encoding }) => void;
};

/** The records of delimited text, blank lines left out; delimiter and encoding detected where not given. */
export async function* csvRecords(input: Bytes, options: CsvOptions): AsyncGenerator<CsvRecord> {
  for await (const records of csvPieces(input, options)) yield* records;
}

/** The same, as they come. */
async function* csvPieces(input: Bytes, options: CsvOptions): AsyncGenerator<CsvRecord[]> {
  let splitter: ReturnType<typeof createCsvSplitter> | null = null;
  let encoding = '';
  const pieces = decode(input, LIMITS.tableBytes, options.encoding ?? null, (found) => {
    encoding = found;
  });
  for await (const piece of pieces) {
    if (splitter === null) {
      const delimiter = options.delimiter ?? detectDelimiter(piece);
      options.onDialect?.({ delimiter, encoding });
      splitter = createCsvSplitter(delimiter);
    }
    yield splitter.feed(piece);
  }
  if (splitter !== null) yield splitter.end();
}
