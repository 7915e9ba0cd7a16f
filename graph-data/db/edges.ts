/** Relations as the canvas draws them, between entities that whoever asks has read already. */
import type { GraphEdge } from '../model/views.ts';
import { idList, type ReadableDb } from './database.ts';
import type { KeyedNode } from './entities.ts';
import { EDGE, EDGE_ENDS, type EdgeRow, edgesOf } from './summaries.ts';

/** An entity by its id and its key inside the database. */
export type Keyed = Pick<KeyedNode, 'id' | 'key'>;

const TOUCHED = `WITH chosen AS MATERIALIZED (SELECT DISTINCT value AS id FROM json_each(@present)),
  new AS MATERIALIZED (SELECT DISTINCT value AS id FROM json_each(@added))`;

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

/** Every relation with one end among `added` and the other among `present`, which includes `added`. */
export function edgesTouching(
  db: ReadableDb,
  added: readonly Keyed[],
  present: readonly Keyed[],
): GraphEdge[] {
  const sql = added.length * 2 >= present.length ? TOUCHING_MOST : TOUCHING_FEW;
  const keys = { present: idList(present.map(keyOf)), added: idList(added.map(keyOf)) };
  const rows = db.prepare<{ present: string; added: string }, EdgeRow>(sql).all(keys);
  return inOrder(db, rows, present);
}

const AMONG = `WITH chosen AS MATERIALIZED (SELECT DISTINCT value AS id FROM json_each(?))
  ${EDGE} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${EDGE_ENDS} WHERE +r.target IN chosen`;

/** Every relation whose two ends are both among the given entities. */
export function edgesAmong(db: ReadableDb, nodes: readonly Keyed[]): GraphEdge[] {
  const rows = db.prepare<[string], EdgeRow>(AMONG).all(idList(nodes.map(keyOf)));
  return inOrder(db, rows, nodes);
}

// As they are stored.
function inOrder(db: ReadableDb, rows: EdgeRow[], ends: readonly Keyed[]): GraphEdge[] {
  const ids = new Map(ends.map(({ key, id }) => [key, id]));
  rows.sort((a, b) => a.key - b.key);
  return edgesOf(db, rows, (key) => ids.get(key) ?? '');
}

function keyOf({ key }: Keyed): number {
  return key;
}
