/** Full-text search. Every text is a valid query: what people type is quoted, never read as syntax. */
import type { ReadableDb } from './database.ts';

/** Words as the tokenizer sees them: letters and digits with their marks, everything else between. */
const WORDS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const MAX_WORDS = 32;

// Matches looked at before sorting. Keys grow from the most connected down, so the first are the best.
const MATCHES = {
  entity: `SELECT rowid FROM entity_text WHERE entity_text MATCH ? ORDER BY rowid LIMIT 1000`,
  quote: `SELECT rowid FROM citation_text WHERE citation_text MATCH ? ORDER BY rowid LIMIT 300`,
  document: `SELECT rowid FROM document_text WHERE document_text MATCH ? ORDER BY rowid LIMIT 50`,
} as const;

export type SearchKind = keyof typeof MATCHES;

/** Scripts that are written without spaces: their words begin anywhere, where the index cannot find them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

// Read from row to row, as no index helps; a text this short to look for is found soon or nowhere.
const SCANS = {
  entity: `SELECT id FROM entity WHERE instr(lower(name), @text) OR instr(lower(aliases), @text)
    ORDER BY id LIMIT 1000`,
  relation: `SELECT id FROM relation WHERE instr(lower(label), @text) ORDER BY id LIMIT 300`,
  quote: `SELECT id FROM citation WHERE instr(lower(quote), @text) ORDER BY id LIMIT 300`,
  document: `SELECT id FROM document WHERE instr(lower(title), @text) OR instr(lower(text), @text)
    ORDER BY id LIMIT 50`,
} as const satisfies Record<SearchKind | 'relation', string>;

/** Whether a text must be looked for by its characters: it has no words, or words without spaces. */
export function needsScan(text: string): boolean {
  return text.trim() !== '' && (queryWords(text).length === 0 || UNSPACED.test(text));
}

/** Internal keys of the rows that hold the text itself, in key order. */
export function scannedKeys(db: ReadableDb, kind: SearchKind | 'relation', text: string): number[] {
  const statement = db.prepare<{ text: string }, number>(SCANS[kind]);
  return statement.pluck().all({ text: text.replaceAll('\u0000', '') });
}

/** The words of a query, at most 32. */
export function queryWords(text: string): string[] {
  return (text.match(WORDS) ?? []).slice(0, MAX_WORDS);
}

/** Internal keys of the rows that hold every word, or a word that begins with it, in key order. */
export function matchingKeys(db: ReadableDb, kind: SearchKind, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const query = words.map(prefixTerm).join(' AND ');
  return db.prepare<[string], number>(MATCHES[kind]).pluck().all(query);
}

/** A relation with every word it can be found by. */
export type RelationCandidate = { key: number; label: string; words: string };

// A relation is found by its label and by the names at its ends, which are in another index: so this gathers
// relations that hold any of the words, of the most connected entities first, for the caller to sift.
const RELATION_CANDIDATES = `
  WITH named AS MATERIALIZED (
    SELECT rowid AS id FROM entity_text WHERE entity_text MATCH @any ORDER BY rowid LIMIT 50),
  labelled AS MATERIALIZED (
    SELECT rowid AS id FROM relation_text WHERE relation_text MATCH @any ORDER BY rowid LIMIT 300),
  candidate AS (
    SELECT id FROM labelled
    UNION SELECT r.id FROM named CROSS JOIN relation r ON r.source = named.id
    UNION SELECT r.id FROM named CROSS JOIN relation r ON r.target = named.id
    LIMIT 1000)
  SELECT r.id AS key, r.label, concat_ws(' ', s.name, s.aliases, r.label, t.name, t.aliases) AS words
  FROM candidate CROSS JOIN relation r ON r.id = candidate.id
    CROSS JOIN entity s ON s.id = r.source CROSS JOIN entity t ON t.id = r.target ORDER BY r.id`;

/** Relations that hold at least one of the words in their label or in a name at their ends. */
export function relationCandidates(db: ReadableDb, words: readonly string[]): RelationCandidate[] {
  if (words.length === 0) return [];
  const any = words.map(prefixTerm).join(' OR ');
  return db.prepare<{ any: string }, RelationCandidate>(RELATION_CANDIDATES).all({ any });
}

function prefixTerm(word: string): string {
  return `"${word.replaceAll('"', '""')}"*`;
}
