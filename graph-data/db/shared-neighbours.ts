/** What two entities have in common. */
import type { ReadableDb } from './database.ts';

const NEAR = (end: 'a' | 'b') =>
  `SELECT target AS id FROM relation WHERE source = @${end} UNION SELECT source FROM relation WHERE target = @${end}`;

/** Entities that both are related to, most connected first, and whether the two are related to each other. */
export function neighboursShared(
  db: ReadableDb,
  a: number,
  b: number,
  limit: number,
): { count: number; names: string[]; related: boolean } {
  const shared = `SELECT e.name FROM (SELECT id FROM (${NEAR('a')}) INTERSECT SELECT id FROM (${NEAR('b')})) s
    JOIN entity e ON e.id = s.id WHERE e.id NOT IN (@a, @b) ORDER BY e.degree DESC, e.id`;
  const names = db.prepare<{ a: number; b: number }, string>(shared).pluck().all({ a, b });
  const related = db
    .prepare<{ a: number; b: number }, number>(
      `SELECT 1 FROM relation WHERE (source = @a AND target = @b) OR (source = @b AND target = @a) LIMIT 1`,
    )
    .get({ a, b });
  return { count: names.length, names: names.slice(0, limit), related: related !== undefined };
}
