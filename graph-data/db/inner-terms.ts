/** Words as the full-text indexes have them, where scripts without spaces run several together in one. */
import { type ReadableDb, withTemporary } from './database.ts';
import type { SearchKind } from './full-text.ts';

const BEYOND_ASCII = /[^ -~]/;

const CREATE = {
  entity: `CREATE VIRTUAL TABLE IF NOT EXISTS temp.entity_inner USING fts5vocab('main', 'entity_text', 'row')`,
  relation: `CREATE VIRTUAL TABLE IF NOT EXISTS temp.relation_inner USING fts5vocab('main', 'relation_text', 'row')`,
  quote: `CREATE VIRTUAL TABLE IF NOT EXISTS temp.citation_inner USING fts5vocab('main', 'citation_text', 'row')`,
  document: `CREATE VIRTUAL TABLE IF NOT EXISTS temp.document_inner USING fts5vocab('main', 'document_text', 'row')`,
} as const satisfies Record<SearchKind, string>;

const READ = {
  entity: `SELECT term FROM temp.entity_inner WHERE term >= ? AND term < ? LIMIT ?`,
  relation: `SELECT term FROM temp.relation_inner WHERE term >= ? AND term < ? LIMIT ?`,
  quote: `SELECT term FROM temp.citation_inner WHERE term >= ? AND term < ? LIMIT ?`,
  document: `SELECT term FROM temp.document_inner WHERE term >= ? AND term < ? LIMIT ?`,
} as const satisfies Record<SearchKind, string>;

// Thai is the first such script; a digit is what else such a word begins with, for years and numbers. Where there are
// more words than this, most are numbers of files or whole sentences, and to read them all would take too long.
const RANGES = [
  ['0', ':', 100_000],
  ['\u0e00', '\u{10ffff}', 500_000],
] as const;

/**
 * The words of an index that begin with a digit or in a script from Thai on, and hold more than plain letters; a tenth
 * of a second for 10,000 words of three million quotes, since SQLite counts on the way how often each occurs.
 */
export function readInnerTerms(db: ReadableDb, kind: SearchKind): string[] {
  withTemporary(db, () => db.exec(CREATE[kind]));
  const statement = db.prepare<[string, string, number], string>(READ[kind]).pluck();
  const terms = RANGES.flatMap(([from, to, most]) => statement.all(from, to, most));
  return terms.filter((term) => BEYOND_ASCII.test(term));
}
