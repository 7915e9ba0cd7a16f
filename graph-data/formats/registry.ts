/** Every format by name: how it is written, how it is read, and what files of it are called. */
import type { ReadFormat } from '../model/import-words.ts';
import { annotationsLosses, toAnnotations } from './annotations.ts';
import { type CsvTable, csvLosses, csvPieces } from './csv-export.ts';
import { readCsv } from './csv-read.ts';
import { cytoscapeLosses, cytoscapePieces, readCytoscape } from './cytoscape.ts';
import type { Bytes, Item, Problem, Reader, ReadOptions, Rows } from './draft.ts';
import { ftmLosses, ftmPieces, readFtm } from './ftm.ts';
import { gexfLosses, gexfPieces, readGexf } from './gexf.ts';
import { graphmlLosses, graphmlPieces, readGraphml } from './graphml.ts';
import { graphologyLosses, graphologyPieces, readGraphology } from './graphology.ts';
import { jsonPieces } from './json.ts';
import { readJson } from './json-read.ts';
import { jsonldPieces, readJsonld } from './jsonld.ts';
import { markdownLosses, toMarkdown } from './markdown.ts';
import { allOf, onePage, type Pages } from './pages.ts';
import type { Content } from './property-graph.ts';
import { rdfLosses } from './rdf.ts';
import { readTurtle, turtlePieces } from './turtle.ts';
import { readXlsx } from './xlsx.ts';

/** What a writer may want to know beside the records. */
export type WriteOptions = { title: string; table: CsvTable | null };

/** A format that a project can be written in. */
export type Writer = {
  extension: string;
  mediaType: string;
  /** The text, piece by piece. */
  pieces: (pages: Pages, options: WriteOptions) => Iterable<string>;
  /** Whether all of the project has to be in memory for it. */
  inOneGo: boolean;
  /** What the format cannot hold of this project, a phrase each; nothing where it holds all. */
  losses: (pages: Pages, options: WriteOptions) => string[];
};

const paged = { inOneGo: false } as const;
const none = () => [];

export const WRITERS = {
  json: {
    ...paged,
    extension: 'json',
    mediaType: 'application/json',
    pieces: jsonPieces,
    losses: none,
  },
  csv: {
    ...paged,
    extension: 'csv',
    mediaType: 'text/csv',
    pieces: (pages, { table }) => csvPieces(pages, table),
    losses: (pages, { table }) => csvLosses(pages, table),
  },
  graphml: {
    ...paged,
    extension: 'graphml',
    mediaType: 'application/xml',
    pieces: graphmlPieces,
    losses: graphmlLosses,
  },
  gexf: {
    ...paged,
    extension: 'gexf',
    mediaType: 'application/xml',
    pieces: gexfPieces,
    losses: gexfLosses,
  },
  ftm: {
    ...paged,
    extension: 'ftm.json',
    mediaType: 'application/x-ndjson',
    pieces: ftmPieces,
    losses: ftmLosses,
  },
  jsonld: {
    ...paged,
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    pieces: jsonldPieces,
    losses: rdfLosses,
  },
  turtle: {
    ...paged,
    extension: 'ttl',
    mediaType: 'text/turtle',
    pieces: turtlePieces,
    losses: rdfLosses,
  },
  annotations: {
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    inOneGo: true,
    pieces: (pages) => [toAnnotations(allOf(pages))],
    losses: annotationsLosses,
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    inOneGo: true,
    pieces: (pages, { title }) => [toMarkdown(allOf(pages), title)],
    losses: markdownLosses,
  },
  cytoscape: {
    ...paged,
    extension: 'cyjs',
    mediaType: 'application/json',
    pieces: cytoscapePieces,
    losses: cytoscapeLosses,
  },
  graphology: {
    ...paged,
    extension: 'graphology.json',
    mediaType: 'application/json',
    pieces: graphologyPieces,
    losses: graphologyLosses,
  },
} as const satisfies Record<string, Writer>;

export type WriteFormat = keyof typeof WRITERS;

/** Records in a format, as one text. */
export function textIn(format: WriteFormat, content: Content, options: WriteOptions): string {
  const writer: Writer = WRITERS[format];
  return [...writer.pieces(onePage(content), options)].join('');
}

/** Readers that hand over one row at a time. */
const READERS = {
  json: readJson,
  xlsx: readXlsx,
  cytoscape: readCytoscape,
  graphology: readGraphology,
  graphml: readGraphml,
  gexf: readGexf,
  ftm: readFtm,
  jsonld: readJsonld,
  turtle: readTurtle,
} as const satisfies Record<Exclude<ReadFormat, 'csv'>, Reader>;

/** The rows of a file in a format. @throws as its `Reader` does */
export function readRows(
  format: ReadFormat,
  bytes: Bytes,
  options: ReadOptions,
): AsyncGenerator<Rows> {
  return format === 'csv' ? readCsv(bytes, options) : oneByOne(READERS[format](bytes, options));
}

async function* oneByOne(rows: AsyncGenerator<Item | Problem>): AsyncGenerator<Rows> {
  for await (const row of rows) yield [row];
}

/** Endings of file names, longest first. */
const ENDINGS: readonly (readonly [string, ReadFormat])[] = [
  ['.annotations.jsonld', 'jsonld'],
  ['.graphology.json', 'graphology'],
  ['.ftm.json', 'ftm'],
  ['.ftm', 'ftm'],
  ['.jsonl', 'ftm'],
  ['.ndjson', 'ftm'],
  ['.jsonld', 'jsonld'],
  ['.graphml', 'graphml'],
  ['.gexf', 'gexf'],
  ['.cyjs', 'cytoscape'],
  ['.xlsx', 'xlsx'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.tab', 'csv'],
  ['.ttl', 'turtle'],
  ['.nt', 'turtle'],
];

/**
 * The format of a file: by its name's ending, or for `.json` and `.xml` by what it begins with. Null where neither
 * tells.
 * @param head the first characters of the file
 */
export function detectFormat(fileName: string, head: string): ReadFormat | null {
  const name = fileName.toLowerCase();
  const known = ENDINGS.find(([ending]) => name.endsWith(ending));
  if (known !== undefined) return known[1];
  if (/<gexf[\s>]/.test(head)) return 'gexf';
  if (/<(?:\w+:)?graphml[\s>]/.test(head)) return 'graphml';
  if (/"format"\s*:\s*"edgewise"/.test(head)) return 'json';
  if (/"@(?:context|graph|id)"\s*:/.test(head)) return 'jsonld';
  if (/"elements"\s*:/.test(head) || /"format_version"\s*:/.test(head)) return 'cytoscape';
  if (/"schema"\s*:/.test(head) && /"properties"\s*:/.test(head)) return 'ftm';
  return /"(?:nodes|options|attributes)"\s*:/.test(head) ? 'graphology' : null;
}
