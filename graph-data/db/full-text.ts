/** Full-text search. Every text is a valid query: what people type is quoted, never read as syntax. */
import { idList, type ReadableDb } from './database.ts';

/** Words as the tokenizer sees them: letters and digits with their marks, everything else between. */
const WORDS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const MAX_WORDS = 32;

export type SearchKind = 'entity' | 'relation' | 'quote' | 'document';

/** What is found in the order in which it is stored; entities come by how connected they are (`name-ranks.ts`). */
export type StoredKind = Exclude<SearchKind, 'entity'>;

// The rest of the matches need not be read.
const MATCHES = {
  relation: `SELECT rowid FROM relation_text WHERE relation_text MATCH ? ORDER BY rowid LIMIT ?`,
  quote: `SELECT rowid FROM citation_text WHERE citation_text MATCH ? ORDER BY rowid LIMIT ?`,
  document: `SELECT rowid FROM document_text WHERE document_text MATCH ? ORDER BY rowid LIMIT ?`,
} as const satisfies Record<StoredKind, string>;

/** Scripts that are written without spaces: their words begin anywhere, where the index cannot find them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

// Read from row to row, as no index helps; some rows at a time.
const SCANS = {
  entity: `SELECT id FROM entity WHERE id > @from AND id <= @to
    AND (instr(lower(name), @text) OR instr(lower(aliases), @text)) ORDER BY id LIMIT @limit`,
  relation: `SELECT id FROM relation WHERE id > @from AND id <= @to AND instr(lower(label), @text)
    ORDER BY id LIMIT @limit`,
  quote: `SELECT id FROM citation WHERE id > @from AND id <= @to AND instr(lower(quote), @text)
    ORDER BY id LIMIT @limit`,
  document: `SELECT id FROM document WHERE id > @from AND id <= @to
    AND (instr(lower(title), @text) OR instr(lower(text), @text)) ORDER BY id LIMIT @limit`,
} as const satisfies Record<SearchKind, string>;

const LARGEST = {
  entity: `SELECT max(id) FROM entity`,
  relation: `SELECT max(id) FROM relation`,
  quote: `SELECT max(id) FROM citation`,
  document: `SELECT max(id) FROM document`,
} as const satisfies Record<SearchKind, string>;

/** Rows of a kind looked at in one step, which takes some milliseconds. */
const STRETCH = {
  entity: 10_000,
  relation: 10_000,
  quote: 5_000,
  document: 50,
} as const satisfies Record<SearchKind, number>;

/** Whether a text is, in part, in a script without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a text must be looked for by its characters: it has no words, or words without spaces. */
export function needsScan(text: string): boolean {
  return text.trim() !== '' && (queryWords(text).length === 0 || UNSPACED.test(text));
}

/** How far one has got on the way to the end of a table, from 0 to 1. */
export type Looked = { part: number };

/** Internal keys of the first rows that hold the text itself, in key order; between them how far that has got. */
export function* scannedKeys(
  db: ReadableDb,
  kind: SearchKind,
  text: string,
  limit: number,
): Generator<number | Looked> {
  type Step = { text: string; from: number; to: number; limit: number };
  const statement = db.prepare<Step, number>(SCANS[kind]).pluck();
  const last = countAbout(db, kind);
  const wanted = text.replaceAll('\u0000', '');
  let left = limit;
  for (let from = 0; from < last && left > 0; from += STRETCH[kind]) {
    const found = statement.all({ text: wanted, from, to: from + STRETCH[kind], limit: left });
    left -= found.length;
    yield* found;
    yield { part: left > 0 ? Math.min(1, (from + STRETCH[kind]) / last) : 1 };
  }
}

/** The words of a query, at most 32. */
export function queryWords(text: string): string[] {
  return (text.match(WORDS) ?? []).slice(0, MAX_WORDS);
}

/**
 * Where words are looked for. `start`: in this order at the beginning of a name; `startWhole`: the same, of a name or
 * its aliases; `phrase`: in this order; `whole`: the same; `all`: all of them, anywhere. The last word, and with `all`
 * each, may be the beginning of one; not with `startWhole` and `whole`.
 */
export type Fit = 'startWhole' | 'start' | 'phrase' | 'whole' | 'all';

/** Internal keys of the first rows that fit an expression, in key order. */
export function matchingKeys(
  db: ReadableDb,
  kind: StoredKind,
  expression: string,
  limit: number,
): number[] {
  return db.prepare<[string, number], number>(MATCHES[kind]).pluck().all(expression, limit);
}

/** Quotes that fit an expression, in key order; the index finds the next one when it is asked for. */
export function quotesFitting(
  db: ReadableDb,
  expression: string,
  limit: number,
): Iterable<{ key: number; quote: string }> {
  const sql = `SELECT c.id AS key, c.quote FROM citation_text t CROSS JOIN citation c ON c.id = t.rowid
    WHERE t.citation_text MATCH ? ORDER BY t.rowid LIMIT ?`;
  return db
    .prepare<[string, number], { key: number; quote: string }>(sql)
    .iterate(expression, limit);
}

/** How many rows of a kind there are, or a little more, in no time: the largest of their keys. */
export function countAbout(db: ReadableDb, kind: SearchKind): number {
  return db.prepare<[], number | null>(LARGEST[kind]).pluck().get() ?? 0;
}

/** Words that begin so, as an expression. */
export function beginningOf(letters: string): string {
  return `${quoted(letters)} *`;
}

/** For each list of words, one of them or a word that begins so. */
export function anyOfEach(choices: readonly (readonly string[])[]): string {
  return choices.map((words) => `(${words.map(beginningOf).join(' OR ')})`).join(' AND ');
}

/** For each word, one of the terms of the index that stand for it; where there is none, a word that begins so. */
export function anyTermOfEach(
  choices: readonly { word: string; terms: readonly string[] }[],
): string {
  return choices
    .map(({ word, terms }) =>
      terms.length === 0 ? beginningOf(word) : `(${terms.map(quoted).join(' OR ')})`,
    )
    .join(' AND ');
}

/** What the words are in the index's own language; `words` has at least one. */
export function expressionOf(words: readonly string[], fit: Fit): string {
  const phrase = quoted(words.join(' '));
  switch (fit) {
    case 'startWhole':
      return `^ ${phrase}`;
    case 'start':
      return `name : ^ ${phrase} *`;
    case 'phrase':
      return `${phrase} *`;
    case 'whole':
      return phrase;
    case 'all':
      return words.map(beginningOf).join(' AND ');
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A relation with every word it can be found by. */
export type RelationCandidate = { key: number; words: string };

// A relation is found by its label and by the names at its ends, which are in another index: so this gathers
// relations of given entities, and those with any of the words in their labels, for the caller to sift.
const RELATION_CANDIDATES = `
  WITH named AS MATERIALIZED (SELECT value AS id FROM json_each(@named)),
  labelled AS MATERIALIZED (
    SELECT rowid AS id FROM relation_text WHERE relation_text MATCH @any ORDER BY rowid LIMIT @limit),
  candidate AS (
    SELECT id FROM labelled
    UNION SELECT id FROM (SELECT r.id FROM named CROSS JOIN relation r ON r.source = named.id LIMIT @limit)
    UNION SELECT id FROM (SELECT r.id FROM named CROSS JOIN relation r ON r.target = named.id LIMIT @limit))
  SELECT r.id AS key, concat_ws(' ', s.name, s.aliases, r.label, t.name, t.aliases) AS words
  FROM candidate CROSS JOIN relation r ON r.id = candidate.id
    CROSS JOIN entity s ON s.id = r.source CROSS JOIN entity t ON t.id = r.target ORDER BY r.id`;

/** Relations of the entities with the keys `named`, and those that fit `any`; at most `limit` of each. */
export function relationCandidates(
  db: ReadableDb,
  named: readonly number[],
  any: string,
  limit: number,
): RelationCandidate[] {
  type Asked = { named: string; any: string; limit: number };
  const statement = db.prepare<Asked, RelationCandidate>(RELATION_CANDIDATES);
  return statement.all({ named: idList(named), any, limit });
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
  /** 1 where it is said not to be so, else 0. */
  negated: number;
};

/** The relations with these internal keys, in the order given. */
export function foundRelations(db: ReadableDb, keys: readonly number[]): FoundRelation[] {
  const sql = `SELECT r.id AS key, r.uid AS id, r.type, r.label, s.name AS sourceName, t.name AS targetName,
      p.name AS speakerName, r.negated
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
