/** What a file brought to a window is, by its name: the one place that says who takes it. */

/** Formats that are read as documents. */
const DOCUMENT_KINDS = ['text', 'markdown', 'html', 'pdf', 'docx'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document to read, data to import, a project to open, or something Edgewise does not know. */
export type FileKind = 'document' | 'data' | 'project' | 'unknown';

const DOCUMENTS: Readonly<Record<string, DocumentKind>> = {
  txt: 'text',
  text: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

const DATA: ReadonlySet<string> = new Set([
  ...['csv', 'tsv', 'tab', 'xlsx', 'json', 'jsonl', 'ndjson', 'ftm', 'cyjs'],
  ...['graphml', 'gexf', 'jsonld', 'ttl', 'turtle', 'nt', 'yaml', 'yml'],
]);

/** Endings of documents with their dot, for a file dialog. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(DOCUMENTS).map((name) => `.${name}`);

/** Who takes a file of this name. */
export function fileKind(name: string): FileKind {
  const ending = endingOf(name);
  if (Object.hasOwn(DOCUMENTS, ending)) return 'document';
  if (DATA.has(ending)) return 'data';
  return ending === 'edgewise' ? 'project' : 'unknown';
}

/** Which kind of document a file of this name is; null for any other file. */
export function documentKind(name: string): DocumentKind | null {
  const ending = endingOf(name);
  return Object.hasOwn(DOCUMENTS, ending) ? (DOCUMENTS[ending] ?? null) : null;
}

/** The ending of a file's name in lower case, without its dot; empty where there is none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
}
