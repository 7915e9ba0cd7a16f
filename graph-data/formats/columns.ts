/** What the columns of a table and the attributes of a graph may be called, and which field of ours each is. */

import type { TABLE_FIELDS, TableKind } from '../model/import-words.ts';

/** Fields by table; names in lower case, words parted by `_`. The first is what we write. */
export const EDGE_FIELDS = {
  id: ['id', 'relation_id', 'edge_id'],
  source: ['source', 'from', 'subject', 'source_name', 'from_name', 'head'],
  source_id: ['source_id', 'from_id', 'subject_id'],
  source_type: ['source_type', 'from_type', 'subject_type'],
  target: ['target', 'to', 'object', 'target_name', 'to_name', 'tail'],
  target_id: ['target_id', 'to_id', 'object_id'],
  target_type: ['target_type', 'to_type', 'object_type'],
  type: ['type', 'relation_type', 'edge_type', 'kind', 'category'],
  label: [
    ...['label', 'relation', 'relationship', 'predicate', 'edge', 'verb', 'interaction'],
    ...['edge_label', 'name'],
  ],
  speaker: ['speaker', 'said_by', 'according_to', 'claimant'],
  speaker_id: ['speaker_id'],
  modality: ['modality'],
  negated: ['negated', 'negative', 'not'],
  occurred: ['occurred', 'date', 'when', 'event_date', 'start_date'],
  quote: ['quote', 'quotation', 'passage', 'excerpt', 'evidence', 'sentence', 'citation'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  stance: ['stance'],
  verdict: ['verdict'],
  document: ['document', 'document_title', 'article', 'title', 'source_document', 'reference'],
  document_id: ['document_id'],
  publisher: ['publisher', 'outlet', 'newspaper', 'publication'],
  author: ['author', 'authors', 'byline', 'creator'],
  published: ['published', 'publication_date', 'date_published', 'issued'],
  url: ['url', 'link', 'source_url', 'document_url', 'uri', 'web_address'],
  start: ['start', 'start_offset'],
  end: ['end', 'end_offset'],
} as const;

export const ENTITY_FIELDS = {
  id: ['id', 'entity_id', 'node_id', 'key'],
  type: ['type', 'entity_type', 'kind', 'category', 'class', 'node_type', 'labels'],
  name: ['name', 'label', 'title', 'entity', 'node', 'caption'],
  aliases: ['aliases', 'alias', 'other_names', 'also_known_as'],
  description: ['description', 'summary', 'note', 'notes', 'desc'],
} as const;

const CITATION_FIELDS = {
  id: ['id', 'citation_id'],
  relation_id: ['relation_id', 'relation'],
  document_id: ['document_id', 'document'],
  start: EDGE_FIELDS.start,
  end: EDGE_FIELDS.end,
  quote: EDGE_FIELDS.quote,
  prefix: EDGE_FIELDS.prefix,
  suffix: EDGE_FIELDS.suffix,
  stance: EDGE_FIELDS.stance,
  verdict: EDGE_FIELDS.verdict,
} as const;

const DOCUMENT_FIELDS = {
  id: ['id', 'document_id'],
  title: ['title', 'document', 'name', 'document_title', 'headline'],
  publisher: EDGE_FIELDS.publisher,
  author: EDGE_FIELDS.author,
  published: ['published', 'date', 'publication_date', 'date_published', 'issued'],
  url: EDGE_FIELDS.url,
  text: ['text', 'body', 'content', 'full_text'],
  sha256: ['sha256'],
} as const;

export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What the columns of each kind of table may be called. */
export const COLUMN_NAMES = {
  edges: EDGE_FIELDS,
  relations: EDGE_FIELDS,
  entities: ENTITY_FIELDS,
  citations: CITATION_FIELDS,
  documents: DOCUMENT_FIELDS,
} as const satisfies {
  [K in TableKind]: Record<(typeof TABLE_FIELDS)[K][number], readonly string[]>;
};

/** A name as it is compared: `Source Name`, `source-name` and `sourceName` are one. */
export function levelName(name: string): string {
  return name
    .trim()
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .replace(/[\s.:-]+/g, '_');
}

/**
 * Which of the names given holds each field: the one that the mapping says, else the first synonym that is there.
 * A name is used for one field only.
 * @param exact only what the mapping says, no synonyms
 */
export function matchFields(
  names: readonly string[],
  synonyms: Synonyms,
  mapped: Readonly<Record<string, string>> = {},
  exact = false,
): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const take = (field: string, index: number) => {
    if (index === -1 || taken.has(index) || found.has(field)) return;
    found.set(field, index);
    taken.add(index);
  };
  for (const [field, name] of Object.entries(mapped)) take(field, names.indexOf(name));
  if (exact) return found;
  const levelled = names.map(levelName);
  const longest = Math.max(...Object.values(synonyms).map(({ length }) => length));
  for (let rank = 0; rank < longest; rank++) {
    for (const [field, list] of Object.entries(synonyms)) {
      const synonym = list[rank];
      if (synonym !== undefined) take(field, levelled.indexOf(synonym));
    }
  }
  return found;
}
