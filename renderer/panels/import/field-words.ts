/** How formats, kinds of tables and fields are called for people. */
import type {
  MAPPED_TABLES,
  ReadFormat,
  TableKind,
} from '../../../graph-data/model/import-words.ts';

/** Formats, the usual ones first. */
export const FORMAT_WORDS: Readonly<Record<ReadFormat, string>> = {
  csv: 'Table (CSV or TSV)',
  xlsx: 'Excel workbook',
  graphml: 'GraphML (yEd, Gephi, networkx)',
  gexf: 'GEXF (Gephi)',
  cytoscape: 'Cytoscape JSON',
  graphology: 'graphology JSON (Gephi Lite)',
  ftm: 'FollowTheMoney (OpenAleph)',
  jsonld: 'JSON-LD',
  turtle: 'Turtle or N-Triples',
  json: 'Edgewise JSON',
};

export const TABLE_WORDS: Readonly<Record<(typeof MAPPED_TABLES)[number], string>> = {
  edges: 'Relations: who, what, whom',
  entities: 'Entities',
  relations: 'Relations with ids of their own',
  citations: 'Quotes for relations of another table',
  documents: 'Documents',
  none: 'Nothing to import',
};

const EDGE_WORDS: Readonly<Record<string, string>> = {
  source: 'From: name',
  source_id: 'From: id',
  source_type: 'From: type',
  target: 'To: name',
  target_id: 'To: id',
  target_type: 'To: type',
  type: 'Relation: type',
  label: 'Relation: in words',
  quote: 'Quote',
  document: 'Source: title',
  document_id: 'Source: id',
  publisher: 'Source: publisher',
  author: 'Source: author',
  published: 'Source: date',
  url: 'Source: web address',
  speaker: 'Who says so: name',
  speaker_id: 'Who says so: id',
  modality: 'How it is said',
  negated: 'Said not to be so',
  occurred: 'When it happened',
  stance: 'Quote: for or against',
  id: 'Relation: id',
  prefix: 'Quote: words before',
  suffix: 'Quote: words after',
  start: 'Quote: begins at',
  end: 'Quote: ends at',
  verdict: 'Quote: verdict (checked anew)',
};

const OWN_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  entities: {
    name: 'Name',
    type: 'Type',
    aliases: 'Other names',
    description: 'Description',
    id: 'Id',
  },
  citations: { relation_id: 'Relation: id', document_id: 'Source: id', id: 'Quote: id' },
  documents: {
    title: 'Title',
    text: 'Text',
    publisher: 'Publisher',
    author: 'Author',
    published: 'Date',
    url: 'Web address',
    id: 'Id',
    sha256: 'SHA-256 of the text',
  },
};

/** A field of a kind of table, in words. */
export function fieldWords(kind: TableKind, field: string): string {
  return OWN_WORDS[kind]?.[field] ?? EDGE_WORDS[field] ?? field;
}

/** Fields that one value for every row makes sense of. */
export const COMMON_FIELDS: Readonly<Record<TableKind, readonly string[]>> = {
  edges: ['source_type', 'target_type', 'label', 'document', 'publisher', 'url'],
  relations: ['source_type', 'target_type', 'label', 'document', 'publisher', 'url'],
  entities: ['type'],
  citations: ['stance'],
  documents: ['publisher', 'author', 'published'],
};

export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'big5',
] as const;
