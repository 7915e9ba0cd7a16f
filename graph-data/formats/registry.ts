/** Every format by name: how it is written, how it is read, and what files of it are called. */
import type { ReadFormat } from '../model/import-words.ts';
import { annotationsLosses, toAnnotations } from './annotations.ts';
import { type CsvTable, csvLosses, toEdgeList, toTable } from './csv-export.ts';
import { readCsv } from './csv-read.ts';
import { cytoscapeLosses, readCytoscape, toCytoscape } from './cytoscape.ts';
import type { Bytes, Item, Problem, Reader, ReadOptions, Rows } from './draft.ts';
import { ftmLosses, readFtm, toFtm } from './ftm.ts';
import { gexfLosses, readGexf, toGexf } from './gexf.ts';
import { graphmlLosses, readGraphml, toGraphml } from './graphml.ts';
import { graphologyLosses, readGraphology, toGraphology } from './graphology.ts';
import { toJson } from './json.ts';
import { readJson } from './json-read.ts';
import { readJsonld, toJsonld } from './jsonld.ts';
import { markdownLosses, toMarkdown } from './markdown.ts';
import type { Content } from './property-graph.ts';
import { rdfLosses } from './rdf.ts';
import { readTurtle, toTurtle } from './turtle.ts';
import { readXlsx } from './xlsx.ts';

/** What a writer may want to know beside the records. */
export type WriteOptions = { title: string; table: CsvTable | null };

/** A format that a project can be written in. */
export type Writer = {
  extension: string;
  mediaType: string;
  write: (content: Content, options: WriteOptions) => string;
  /** What the format cannot hold of this project, a phrase each; nothing where it holds all. */
  losses: (content: Content, options: WriteOptions) => string[];
};

export const WRITERS = {
  json: { extension: 'json', mediaType: 'application/json', write: toJson, losses: () => [] },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    write: (content, { table }) => (table === null ? toEdgeList(content) : toTable(content, table)),
    losses: (content, { table }) => csvLosses(content, table),
  },
  graphml: {
    extension: 'graphml',
    mediaType: 'application/xml',
    write: toGraphml,
    losses: graphmlLosses,
  },
  gexf: { extension: 'gexf', mediaType: 'application/xml', write: toGexf, losses: gexfLosses },
  ftm: {
    extension: 'ftm.json',
    mediaType: 'application/x-ndjson',
    write: toFtm,
    losses: ftmLosses,
  },
  jsonld: {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: toJsonld,
    losses: rdfLosses,
  },
  turtle: { extension: 'ttl', mediaType: 'text/turtle', write: toTurtle, losses: rdfLosses },
  annotations: {
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    write: toAnnotations,
    losses: annotationsLosses,
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    write: (content, { title }) => toMarkdown(content, title),
    losses: markdownLosses,
  },
  cytoscape: {
    extension: 'cyjs',
    mediaType: 'application/json',
    write: toCytoscape,
    losses: cytoscapeLosses,
  },
  graphology: {
    extension: 'graphology.json',
    mediaType: 'application/json',
    write: toGraphology,
    losses: graphologyLosses,
  },
} as const satisfies Record<string, Writer>;

export type WriteFormat = keyof typeof WRITERS;

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
