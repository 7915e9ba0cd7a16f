/** CSV and TSV: entities, relations, citations, documents, or one edge list with everything in it. */
import { createCsvSplitter, detectDelimiter } from './csv-records.ts';
import { decode } from './decode.ts';
import { type Bytes, type Item, type Problem, type ReadOptions, unreadable } from './draft.ts';
import { LIMITS } from './limits.ts';
import { createTableReader, type TableReader } from './table.ts';

/** Reads a table row by row: every row that is not blank comes out once, as an item or as a problem. */
export async function* readCsv(input: Bytes, options: ReadOptions): AsyncGenerator<Item | Problem> {
  const { delimiter, encoding } = options.mapping ?? {};
  let splitter: ReturnType<typeof createCsvSplitter> | null = null;
  let read: TableReader | null = null;
  const rows = function* (records: ReturnType<ReturnType<typeof createCsvSplitter>['feed']>) {
    for (const { line, cells, problem } of records) {
      if (read !== null) yield problem === null ? read(line, cells) : { line, problem };
      else if (problem === null) read = createTableReader(cells, options, line);
      else throw unreadable(`in the header, ${problem}`, line);
    }
  };
  for await (const piece of decode(input, LIMITS.tableBytes, encoding ?? null)) {
    splitter ??= createCsvSplitter(delimiter ?? detectDelimiter(piece));
    yield* rows(splitter.feed(piece));
  }
  if (splitter !== null) yield* rows(splitter.end());
  if (read === null) throw unreadable('the file is empty');
}
