/** The words of an import: formats that can be read, kinds of tables, and the fields that their columns can be. */

/** Formats of files that can be read. */
export const READ_FORMATS = [
  'json',
  'csv',
  'xlsx',
  'cytoscape',
  'graphology',
  'graphml',
  'gexf',
  'ftm',
  'jsonld',
  'turtle',
] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** What the rows of a table are: relations with all that is known of them, or one kind of record by its id. */
export const TABLES = ['edges', 'entities', 'relations', 'citations', 'documents'] as const;
export type TableKind = (typeof TABLES)[number];

/** What a person can say a table is; `none` is passed over. */
export const MAPPED_TABLES = [...TABLES, 'none'] as const;

const EDGES = [
  'source',
  'source_id',
  'source_type',
  'target',
  'target_id',
  'target_type',
  'type',
  'label',
  'quote',
  'document',
  'document_id',
  'publisher',
  'author',
  'published',
  'url',
  'speaker',
  'speaker_id',
  'modality',
  'negated',
  'occurred',
  'stance',
  'id',
  'prefix',
  'suffix',
  'start',
  'end',
  'verdict',
] as const;

/** The fields of each kind of table, those that matter most first. */
export const TABLE_FIELDS = {
  edges: EDGES,
  relations: EDGES,
  entities: ['name', 'type', 'aliases', 'description', 'id'],
  citations: [
    'relation_id',
    'document_id',
    'quote',
    'stance',
    'id',
    'prefix',
    'suffix',
    'start',
    'end',
    'verdict',
  ],
  documents: ['title', 'text', 'publisher', 'author', 'published', 'url', 'id', 'sha256'],
} as const satisfies Record<TableKind, readonly string[]>;

/** How an import is called where it can be taken back. @param names of its files */
export function importName(names: readonly string[]): string {
  const [only = 'files'] = names;
  return `Import ${names.length === 1 ? only : `${names.length} files`}`;
}

/** More changes than this cannot be taken back. */
export const LONGEST_INVERSE = 20_000;
