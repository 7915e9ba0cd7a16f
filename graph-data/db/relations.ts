/** The `relation` table: the edges, with what is counted on each. */
import type { Relation } from '../model/records.ts';
import type { RelationSummary } from '../model/views.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';
import {
  RELATION_COLUMNS,
  RELATION_ENDS,
  SUMMARY,
  type SummaryRow,
  summarised,
} from './summaries.ts';

type RelationRow = Omit<Relation, 'negated'> & { negated: number };

// `+` before a column below keeps SQLite from trying every chosen entity against every other.
const CHOSEN = `WITH chosen AS MATERIALIZED (
  SELECT DISTINCT e.id FROM json_each(@ids) j CROSS JOIN entity e ON e.uid = j.value)`;

/** Every relation, by id. */
export function listRelations(db: ReadableDb): Relation[] {
  const sql = `SELECT ${RELATION_COLUMNS} FROM relation r ${RELATION_ENDS} ORDER BY r.uid`;
  return db.prepare<[], RelationRow>(sql).all().map(rowToRelation);
}

/** The next ones behind an id, by id. */
export function relationsAfter(db: ReadableDb, id: string, limit: number): Relation[] {
  const sql = `SELECT ${RELATION_COLUMNS} FROM relation r ${RELATION_ENDS} WHERE r.uid > ? ORDER BY r.uid LIMIT ?`;
  return db.prepare<[string, number], RelationRow>(sql).all(id, limit).map(rowToRelation);
}

export function findRelation(db: ReadableDb, id: string): Relation | null {
  const sql = `SELECT ${RELATION_COLUMNS} FROM relation r ${RELATION_ENDS} WHERE r.uid = ?`;
  const row = db.prepare<[string], RelationRow>(sql).get(id);
  return row === undefined ? null : rowToRelation(row);
}

export function findSummary(db: ReadableDb, id: string): RelationSummary | null {
  const sql = `${SUMMARY} FROM relation r ${RELATION_ENDS} WHERE r.uid = ?`;
  const [summary = null] = summarised(db, db.prepare<[string], SummaryRow>(sql).all(id));
  return summary;
}

/** Every relation whose two ends are both among the given entities. */
export function relationsAmong(db: ReadableDb, ids: readonly string[]): RelationSummary[] {
  const sql = `${CHOSEN} ${SUMMARY} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${RELATION_ENDS}
    WHERE +r.target IN chosen ORDER BY r.id`;
  return summarised(db, db.prepare<{ ids: string }, SummaryRow>(sql).all({ ids: idList(ids) }));
}

/** Every relation with one end among `added` and the other among `present`, which includes `added`; internal keys. */
export function relationsTouching(
  db: ReadableDb,
  added: readonly number[],
  present: readonly number[],
): RelationSummary[] {
  const sql = added.length * 2 >= present.length ? TOUCHING_MOST : TOUCHING_FEW;
  const keys = { present: idList(present), added: idList(added) };
  const rows = db.prepare<{ present: string; added: string }, SummaryRow>(sql).all(keys);
  return summarised(
    db,
    rows.sort((a, b) => a.key - b.key),
  );
}

const TOUCHED = `WITH chosen AS MATERIALIZED (SELECT DISTINCT value AS id FROM json_each(@present)),
  new AS MATERIALIZED (SELECT DISTINCT value AS id FROM json_each(@added))`;

// From those that are new, in both directions: what is there already may be much, and much related.
const TOUCHING_FEW = `${TOUCHED}
  ${SUMMARY} FROM new CROSS JOIN relation r ON r.source = new.id ${RELATION_ENDS} WHERE +r.target IN chosen
  UNION ALL
  ${SUMMARY} FROM new CROSS JOIN relation r ON r.target = new.id ${RELATION_ENDS}
    WHERE +r.source IN chosen AND +r.source NOT IN new`;

// Where nearly all is new, in one direction from all of it.
const TOUCHING_MOST = `${TOUCHED}
  ${SUMMARY} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${RELATION_ENDS}
  WHERE +r.target IN chosen AND (+r.source IN new OR +r.target IN new)`;

/** Every relation between the two ends of one, in either direction; itself among them. None for an unknown id. */
export function relationsBeside(db: ReadableDb, id: string): RelationSummary[] {
  const sql = `${SUMMARY} FROM relation r ${RELATION_ENDS}
    WHERE r.id IN (SELECT o.id FROM relation own JOIN relation o ON o.source = own.source AND o.target = own.target
        WHERE own.uid = @id
      UNION SELECT o.id FROM relation own JOIN relation o ON o.source = own.target AND o.target = own.source
        WHERE own.uid = @id) ORDER BY r.id`;
  return summarised(db, db.prepare<{ id: string }, SummaryRow>(sql).all({ id }));
}

/** Every relation between the entities of each pair, in either direction; internal keys of the entities. */
export function relationsBetween(
  db: ReadableDb,
  pairs: readonly (readonly [number, number])[],
): RelationSummary[] {
  const sql = `WITH pair AS MATERIALIZED (SELECT value ->> 0 AS a, value ->> 1 AS b FROM json_each(@pairs))
    ${SUMMARY} FROM pair CROSS JOIN relation r ON r.source = pair.a AND r.target = pair.b ${RELATION_ENDS}
    UNION
    ${SUMMARY} FROM pair CROSS JOIN relation r ON r.source = pair.b AND r.target = pair.a ${RELATION_ENDS}
    ORDER BY key`;
  const rows = db.prepare<{ pairs: string }, SummaryRow>(sql).all({ pairs: JSON.stringify(pairs) });
  return summarised(db, rows);
}

/** The relations with these ids, in the order given. */
export function summariesById(db: ReadableDb, ids: readonly string[]): RelationSummary[] {
  const sql = `${SUMMARY} FROM json_each(?) j CROSS JOIN relation r ON r.uid = j.value ${RELATION_ENDS} ORDER BY j.key`;
  return summarised(db, db.prepare<[string], SummaryRow>(sql).all(idList(ids)));
}

/** The relations with these internal keys, in the order given. */
export function summariesByKey(db: ReadableDb, keys: readonly number[]): RelationSummary[] {
  const sql = `${SUMMARY} FROM json_each(?) j CROSS JOIN relation r ON r.id = j.value ${RELATION_ENDS} ORDER BY j.key`;
  return summarised(db, db.prepare<[string], SummaryRow>(sql).all(idList(keys)));
}

/** Inserts or replaces relations, whose ends and speaker must be there. */
export function putRelations(db: WritableDb, relations: readonly Relation[]): void {
  const statement = db.prepare<RelationRow>(`
    INSERT INTO relation (uid, source, target, type, label, speaker, modality, negated, occurred)
    VALUES (@id, (SELECT id FROM entity WHERE uid = @source), (SELECT id FROM entity WHERE uid = @target),
      @type, @label, (SELECT id FROM entity WHERE uid = @speaker), @modality, @negated, @occurred)
    ON CONFLICT (uid) DO UPDATE SET source = excluded.source, target = excluded.target,
      type = excluded.type, label = excluded.label, speaker = excluded.speaker,
      modality = excluded.modality, negated = excluded.negated, occurred = excluded.occurred`);
  for (const relation of relations)
    statement.run({ ...relation, negated: Number(relation.negated) });
}

export function deleteRelation(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM relation WHERE uid = ?`).run(id);
}

function rowToRelation(row: RelationRow): Relation {
  return { ...row, negated: row.negated === 1 };
}
