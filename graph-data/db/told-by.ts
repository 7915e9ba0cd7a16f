/** What a source tells: a document, a publisher or a speaker. Internal keys of entities throughout. */
import type { SourceRef } from '../model/told-by.ts';
import type { ReadableDb } from './database.ts';

/** A source of relations, without its name. */
export type Teller = Pick<SourceRef, 'kind' | 'value'>;

const CITING = `SELECT c.relation AS id FROM document d CROSS JOIN citation c ON c.document = d.id`;

/** Relations by who tells them; a speaker of no name is a document's own voice, as a publisher of none is unnamed. */
const TOLD = {
  document: `${CITING} WHERE d.uid = ?`,
  publisher: `${CITING} WHERE coalesce(d.publisher, '') = ?`,
  speaker: `SELECT r.id FROM entity e CROSS JOIN relation r ON r.speaker = e.id WHERE e.uid = ?`,
  nobody: `SELECT id FROM relation WHERE speaker IS NULL AND ? = ''`,
} as const;

/** Both ends of every relation that one of the sources tells, each relation once. */
export function toldPairs(
  db: ReadableDb,
  sources: readonly Teller[],
): IterableIterator<[source: number, target: number]> {
  const told = sources.map(({ kind, value }) =>
    kind === 'speaker' && value === '' ? TOLD.nobody : TOLD[kind],
  );
  const sql = `SELECT r.source, r.target FROM (${told.join(' UNION ')} UNION SELECT NULL) t
    CROSS JOIN relation r ON r.id = t.id`;
  const values = sources.map(({ value }) => value);
  return db
    .prepare<string[], [number, number]>(sql)
    .raw()
    .iterate(...values);
}
