/** The one table of what an import may be. Beyond a limit, a file is refused or a row reported, never cut. */

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of a file. JSON is held in memory whole, XML and tables go by. */
  tableBytes: 512 * MEGABYTE,
  jsonBytes: 200 * MEGABYTE,
  xmlBytes: 100 * MEGABYTE,
  rdfBytes: 100 * MEGABYTE,
  /** Of files on their way in: bytes and files at hand at once. */
  stagedBytes: 1024 * MEGABYTE,
  stagedFiles: 5_000,
  /** Levels of nesting, of JSON and of XML. */
  depth: 64,
  entities: 1_000_000,
  relations: 5_000_000,
  /** Characters of one cell, one attribute or one run of XML text that is no document. */
  cell: MEGABYTE,
  /** Characters of one document's text. */
  documentText: 50 * MEGABYTE,
  /** Attributes of one node or one XML element. */
  attributes: 1_000,
  columns: 1_000,
  /** Of a workbook: entries, bytes once unpacked, and how much larger than packed. */
  zipEntries: 10_000,
  zipBytes: 1024 * MEGABYTE,
  zipRatio: 100,
  /** Statements of an RDF file, which are held in memory. */
  statements: 2_000_000,
  /** Of documents to read: a page, a word processor's file, a PDF and its pages. */
  htmlBytes: 100 * MEGABYTE,
  docxBytes: 100 * MEGABYTE,
  pdfBytes: 200 * MEGABYTE,
  pdfPages: 2_000,
  /** Levels of nesting of HTML, beyond which browsers flatten it as well. */
  htmlDepth: 512,
  /** Characters of front matter and of one block of metadata in a page. */
  metadata: MEGABYTE,
  /** Megabytes of heap for reading one document; the time is that of every long call. */
  readHeap: 1024,
  /** Problems listed in full; beyond that the import is refused, since the file is hardly what it seems. */
  reported: 100_000,
} as const;

export type Limits = Record<keyof typeof LIMITS, number>;
