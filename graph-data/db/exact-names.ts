/**
 * Who is called exactly so, under the name or an alias. The full-text index knows where a name begins and not where it
 * ends, so that somebody little connected would be lost among thousands whose names begin alike.
 */
import { fold } from '../model/fold.ts';
import type { ReadableDb } from './database.ts';
import { parseAliases } from './entities.ts';

/** A number for each name: its hash and the key of its entity, in order. Eight bytes each. */
export type ExactNames = Float64Array<ArrayBuffer>;

/** Keys are smaller than this; with 29 bits of hash before it a number is still exact. */
export const MOST_KEYS = 2 ** 24;
const DROPPED_BITS = 3;

/** Entities that are read at a time: whoever commits waits for the end of a statement. */
const STRIDE = 20_000;

/** Reads every name and alias; two seconds for a million entities. */
export function readExactNames(db: ReadableDb, stride = STRIDE): ExactNames {
  const numbers: number[] = [];
  const next = db
    .prepare<[number, number], [number, string, string]>(
      `SELECT id, name, aliases FROM entity WHERE id > ? ORDER BY id LIMIT ?`,
    )
    .raw();
  let rows = next.all(0, stride);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    for (const [id, name, aliases] of rows) {
      numbers.push(numberOf(name, id));
      if (aliases === '[]') continue;
      for (const alias of parseAliases(aliases)) numbers.push(numberOf(alias, id));
    }
    rows = next.all(last[0], stride);
  }
  return Float64Array.from(numbers).sort();
}

/** Keys of entities that are called so, and perhaps one that is not: whoever asks looks at their names. */
export function keysNamed(table: ExactNames, name: string): number[] {
  const first = numberOf(name, 0);
  const keys: number[] = [];
  for (let at = lowerBound(table, first); at < table.length; at++) {
    const key = (table[at] ?? 0) - first;
    if (key >= MOST_KEYS) break;
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys;
}

const FITTING = `SELECT e.id, e.name, e.aliases FROM entity_text t CROSS JOIN entity e ON e.id = t.rowid
  WHERE t.entity_text MATCH ?`;

/** The same without a table, among those that fit an expression; the most connected first. For small projects. */
export function fittingNamed(db: ReadableDb, expression: string, name: string): number[] {
  return namedAmong(db, `${FITTING} ORDER BY e.degree DESC, e.id`, expression, name);
}

/** Names looked at while there is no table yet: some milliseconds. */
const FIRST = 2_000;

/** The same among the first that fit, as long as a table is being made: all there are, of a name of several words. */
export function firstNamed(db: ReadableDb, expression: string, name: string): number[] {
  return namedAmong(db, `${FITTING} ORDER BY t.rowid LIMIT ${FIRST}`, expression, name);
}

function namedAmong(db: ReadableDb, sql: string, expression: string, name: string): number[] {
  const rows = db.prepare<[string], [number, string, string]>(sql).raw().iterate(expression);
  const folded = fold(name);
  const keys: number[] = [];
  for (const [key, own, aliases] of rows as Iterable<[number, string, string]>) {
    if ([own, ...parseAliases(aliases)].some((each) => fold(each) === folded)) keys.push(key);
  }
  return keys;
}

function lowerBound(table: ExactNames, wanted: number): number {
  let [from, to] = [0, table.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((table[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

// FNV-1a (G. Fowler, L. Noll, K.-P. Vo), over UTF-16 units.
function numberOf(name: string, key: number): number {
  const folded = fold(name);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) {
    hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  }
  return (hash >>> DROPPED_BITS) * MOST_KEYS + key;
}
