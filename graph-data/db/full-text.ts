/** Full-text search. Every text is a valid query: what people type is quoted, never read as syntax. */
import type { ReadableDb } from './database.ts';

/** Words as the tokenizer sees them: letters and digits with their marks, everything else between. */
const WORDS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const MAX_WORDS = 32;

// Matches looked at before sorting. Keys grow from the most connected down, so the first are the best.
const MATCHES = {
  entity: `SELECT rowid FROM entity_text WHERE entity_text MATCH ? ORDER BY rowid LIMIT 1000`,
  relation: `SELECT rowid FROM relation_text WHERE relation_text MATCH ? ORDER BY rowid LIMIT 300`,
  quote: `SELECT rowid FROM citation_text WHERE citation_text MATCH ? ORDER BY rowid LIMIT 300`,
  document: `SELECT rowid FROM document_text WHERE document_text MATCH ? ORDER BY rowid LIMIT 50`,
} as const;

export type SearchKind = keyof typeof MATCHES;

/** The words of a query, at most 32. */
export function queryWords(text: string): string[] {
  return (text.match(WORDS) ?? []).slice(0, MAX_WORDS);
}

/** Internal keys of the rows that hold every word, or a word that begins with it, in key order. */
export function matchingKeys(db: ReadableDb, kind: SearchKind, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ');
  return db.prepare<[string], number>(MATCHES[kind]).pluck().all(query);
}
