/** Relations as the canvas draws them, between entities that whoever asks has read already. */
import type { GraphEdge } from '../model/views.ts';
import { idList, type ReadableDb } from './database.ts';
import type { KeyedNode } from './entities.ts';
import { EDGE, EDGE_ENDS, type EdgeRow, edgesOf } from './summaries.ts';

/** An entity by its id and its key inside the database. */
export type Keyed = Pick<KeyedNode, 'id' | 'key'>;

const TOUCHED = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(@present)),
  new AS MATERIALIZED (SELECT value AS id FROM json_each(@added))`;

// `+` before a column keeps SQLite from trying every chosen entity against every other. From those that are new, in
// both directions: what is there already may be much, and much related.
const TOUCHING_FEW = `${TOUCHED}
  ${EDGE} FROM new CROSS JOIN relation r ON r.source = new.id ${EDGE_ENDS} WHERE +r.target IN chosen
  UNION ALL
  ${EDGE} FROM new CROSS JOIN relation r ON r.target = new.id ${EDGE_ENDS}
    WHERE +r.source IN chosen AND +r.source NOT IN new`;

// Where nearly all is new, in one direction from all of it.
const TOUCHING_MOST = `${TOUCHED}
  ${EDGE} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${EDGE_ENDS}
  WHERE +r.target IN chosen AND (+r.source IN new OR +r.target IN new)`;

/** Up to this many that were there before, what they have among themselves is read as well and left out. */
const FEW_BEFORE = 4;

/** Every relation with one end among `added` and the other among `present`, which includes `added`. */
export function edgesTouching(
  db: ReadableDb,
  added: readonly Keyed[],
  present: readonly Keyed[],
): GraphEdge[] {
  const [all, fresh] = [keysOf(present), keysOf(added)];
  if (all.size <= fresh.size + FEW_BEFORE) {
    const rows = among(db, all).filter(
      ({ source, target }) => fresh.has(source) || fresh.has(target),
    );
    return inOrder(db, rows, present);
  }
  const sql = fresh.size * 2 >= all.size ? TOUCHING_MOST : TOUCHING_FEW;
  const keys = { present: idList([...all]), added: idList([...fresh]) };
  const rows = db.prepare<{ present: string; added: string }, EdgeRow>(sql).all(keys);
  return inOrder(db, rows, present);
}

const AMONG = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  ${EDGE} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${EDGE_ENDS} WHERE +r.target IN chosen`;

/** Every relation whose two ends are both among the given entities. */
export function edgesAmong(db: ReadableDb, nodes: readonly Keyed[]): GraphEdge[] {
  return inOrder(db, among(db, keysOf(nodes)), nodes);
}

function among(db: ReadableDb, keys: ReadonlySet<number>): EdgeRow[] {
  return db.prepare<[string], EdgeRow>(AMONG).all(idList([...keys]));
}

// As they are stored.
function inOrder(db: ReadableDb, rows: EdgeRow[], ends: readonly Keyed[]): GraphEdge[] {
  const ids = new Map(ends.map(({ key, id }) => [key, id]));
  rows.sort((a, b) => a.key - b.key);
  return edgesOf(db, rows, (key) => ids.get(key) ?? '');
}

// Each once: SQLite would make an index of its own to see to that.
function keysOf(entities: readonly Keyed[]): Set<number> {
  return new Set(entities.map(({ key }) => key));
}
