/** Keeps compiled statements, and compiled they stay: to compile one often takes longer than to run it. */
import type Database from 'better-sqlite3';
import type { ReadableDb } from './database.ts';

/** Statements kept: more than there are questions the service asks. */
const KEPT = 300;

/** A parameter behind an operator that compares. */
const COMPARED = /([=<>]) ?(?=[?@])/g;

/**
 * The same statement, its plan made once. A join that compares a column with a parameter is otherwise compiled anew by
 * every run: built with STAT4, as better-sqlite3 is, SQLite looks whether the value calls for another plan. `+` before
 * it says that it does not, and changes neither value nor affinity.
 */
export function plannedOnce(sql: string): string {
  return sql.replace(COMPARED, '$1 +');
}

/**
 * A connection whose `prepare` answers the same statement for the same text. Each text is used in one way only,
 * since `pluck` and `raw` stay with a statement; and none is run while it is being iterated over.
 */
export function withKeptStatements<Db extends ReadableDb>(db: Db): Db {
  const kept = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const statement = kept.get(sql) ?? db.prepare(plannedOnce(sql));
    // The oldest go first; what is used again is the youngest.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  const bound = new Map<PropertyKey, unknown>([['prepare', prepare]]);
  return new Proxy(db, {
    get(target, name) {
      const known = bound.get(name);
      if (known !== undefined) return known;
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method: unknown = value.bind(target);
      bound.set(name, method);
      return method;
    },
  });
}
