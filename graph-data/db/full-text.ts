/** Full-text search. Every text is a valid query: what people type is quoted, never read as syntax. */
import { idList, type ReadableDb } from './database.ts';

/** Words as the tokenizer sees them: letters and digits with their marks, everything else between. */
const WORDS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const MAX_WORDS = 32;

export type SearchKind = 'entity' | 'relation' | 'quote' | 'document';

// Keys grow from the most connected down, so the first matches are the best, and the rest need not be read.
const MATCHES = {
  entity: `SELECT rowid FROM entity_text WHERE entity_text MATCH ? ORDER BY rowid LIMIT ?`,
  relation: `SELECT rowid FROM relation_text WHERE relation_text MATCH ? ORDER BY rowid LIMIT ?`,
  quote: `SELECT rowid FROM citation_text WHERE citation_text MATCH ? ORDER BY rowid LIMIT ?`,
  document: `SELECT rowid FROM document_text WHERE document_text MATCH ? ORDER BY rowid LIMIT ?`,
} as const satisfies Record<SearchKind, string>;

/** Scripts that are written without spaces: their words begin anywhere, where the index cannot find them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

// Read from row to row, as no index helps; a text this short to look for is found soon or nowhere.
const SCANS = {
  entity: `SELECT id FROM entity WHERE instr(lower(name), @text) OR instr(lower(aliases), @text)
    ORDER BY id LIMIT @limit`,
  relation: `SELECT id FROM relation WHERE instr(lower(label), @text) ORDER BY id LIMIT @limit`,
  quote: `SELECT id FROM citation WHERE instr(lower(quote), @text) ORDER BY id LIMIT @limit`,
  document: `SELECT id FROM document WHERE instr(lower(title), @text) OR instr(lower(text), @text)
    ORDER BY id LIMIT @limit`,
} as const satisfies Record<SearchKind, string>;

/** Whether a text must be looked for by its characters: it has no words, or words without spaces. */
export function needsScan(text: string): boolean {
  return text.trim() !== '' && (queryWords(text).length === 0 || UNSPACED.test(text));
}

/** Internal keys of the first rows that hold the text itself, in key order. */
export function scannedKeys(
  db: ReadableDb,
  kind: SearchKind,
  text: string,
  limit: number,
): number[] {
  const statement = db.prepare<{ text: string; limit: number }, number>(SCANS[kind]);
  return statement.pluck().all({ text: text.replaceAll('\u0000', ''), limit });
}

/** The words of a query, at most 32. */
export function queryWords(text: string): string[] {
  return (text.match(WORDS) ?? []).slice(0, MAX_WORDS);
}

/**
 * Where words are looked for. `start`: in this order at the beginning of a name; `phrase`: in this order; `all`: all
 * of them, anywhere. The last word, and with `all` each, may be the beginning of one; not with `startWhole`.
 */
export type Fit = 'startWhole' | 'start' | 'phrase' | 'all';

/** Internal keys of the first rows that hold the words so, in key order. */
export function matchingKeys(
  db: ReadableDb,
  kind: SearchKind,
  words: readonly string[],
  fit: Fit,
  limit: number,
): number[] {
  if (words.length === 0) return [];
  return db
    .prepare<[string, number], number>(MATCHES[kind])
    .pluck()
    .all(expressionOf(words, fit), limit);
}

/** Internal keys of the first entities that hold, for each list of words, one of them or a word that begins so. */
export function matchingAnyKeys(
  db: ReadableDb,
  choices: readonly (readonly string[])[],
  limit: number,
): number[] {
  if (choices.length === 0) return [];
  const expression = choices
    .map((words) => `(${words.map((word) => `${quoted(word)} *`).join(' OR ')})`)
    .join(' AND ');
  return db.prepare<[string, number], number>(MATCHES.entity).pluck().all(expression, limit);
}

function expressionOf(words: readonly string[], fit: Fit): string {
  const phrase = quoted(words.join(' '));
  switch (fit) {
    case 'startWhole':
      return `^ ${phrase}`;
    case 'start':
      return `^ ${phrase} *`;
    case 'phrase':
      return `${phrase} *`;
    case 'all':
      return words.map((word) => `${quoted(word)} *`).join(' AND ');
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A relation with every word it can be found by. */
export type RelationCandidate = { key: number; words: string };

// A relation is found by its label and by the names at its ends, which are in another index: so this gathers
// relations that hold any of the words, of the most connected entities first, for the caller to sift.
const RELATION_CANDIDATES = `
  WITH named AS MATERIALIZED (
    SELECT rowid AS id FROM entity_text WHERE entity_text MATCH @any ORDER BY rowid LIMIT 50),
  labelled AS MATERIALIZED (
    SELECT rowid AS id FROM relation_text WHERE relation_text MATCH @any ORDER BY rowid LIMIT @limit),
  candidate AS (
    SELECT id FROM labelled
    UNION SELECT id FROM (SELECT r.id FROM named CROSS JOIN relation r ON r.source = named.id LIMIT @limit)
    UNION SELECT id FROM (SELECT r.id FROM named CROSS JOIN relation r ON r.target = named.id LIMIT @limit))
  SELECT r.id AS key, concat_ws(' ', s.name, s.aliases, r.label, t.name, t.aliases) AS words
  FROM candidate CROSS JOIN relation r ON r.id = candidate.id
    CROSS JOIN entity s ON s.id = r.source CROSS JOIN entity t ON t.id = r.target ORDER BY r.id`;

/** Relations that hold at least one of the words in their label or in a name at their ends; `limit` by each. */
export function relationCandidates(
  db: ReadableDb,
  words: readonly string[],
  limit: number,
): RelationCandidate[] {
  if (words.length === 0) return [];
  const any = words.map((word) => `${quoted(word)} *`).join(' OR ');
  const statement = db.prepare<{ any: string; limit: number }, RelationCandidate>(
    RELATION_CANDIDATES,
  );
  return statement.all({ any, limit });
}

/** A relation as a search result. */
export type FoundRelation = {
  key: number;
  id: string;
  type: string;
  label: string;
  sourceName: string;
  targetName: string;
  speakerName: string | null;
};

/** The relations with these internal keys, in the order given. */
export function foundRelations(db: ReadableDb, keys: readonly number[]): FoundRelation[] {
  const sql = `SELECT r.id AS key, r.uid AS id, r.type, r.label, s.name AS sourceName, t.name AS targetName,
      p.name AS speakerName
    FROM json_each(?) j CROSS JOIN relation r ON r.id = j.value JOIN entity s ON s.id = r.source
      JOIN entity t ON t.id = r.target LEFT JOIN entity p ON p.id = r.speaker ORDER BY j.key`;
  return db.prepare<[string], FoundRelation>(sql).all(idList(keys));
}

/** A quote as a search result. */
export type FoundQuote = {
  id: string;
  relation: string;
  document: string;
  start: number | null;
  quote: string;
  label: string;
  sourceName: string;
  targetName: string;
  documentTitle: string;
  publisher: string | null;
  published: string | null;
};

/** The citations with these internal keys, in the order given. */
export function foundQuotes(db: ReadableDb, keys: readonly number[]): FoundQuote[] {
  const sql = `SELECT c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start, c.quote, r.label,
      s.name AS sourceName, t.name AS targetName, d.title AS documentTitle, d.publisher, d.published
    FROM json_each(?) j CROSS JOIN citation c ON c.id = j.value JOIN relation r ON r.id = c.relation
      JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
      JOIN document d ON d.id = c.document ORDER BY j.key`;
  return db.prepare<[string], FoundQuote>(sql).all(idList(keys));
}
