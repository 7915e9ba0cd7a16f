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

/** A relation as its row has it. */
export type RelationRow = Omit<Relation, 'negated'> & { negated: number };
/** Internal keys of the entities at both ends. */
type Ends = { source: number; target: number };

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

/** Every relation between the two ends of one, in either direction; itself among them. None for an unknown id. */
export function relationsBeside(db: ReadableDb, id: string): RelationSummary[] {
  const own = db
    .prepare<[string], Ends>(`SELECT source, target FROM relation WHERE uid = ?`)
    .get(id);
  if (own === undefined) return [];
  const sql = `${SUMMARY} FROM relation r ${RELATION_ENDS} WHERE r.id IN (
    SELECT id FROM relation WHERE source = @source AND target = @target
    UNION SELECT id FROM relation WHERE source = @target AND target = @source)`;
  const rows = db.prepare<Ends, SummaryRow>(sql).all(own);
  return summarised(
    db,
    rows.sort((a, b) => a.key - b.key),
  );
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

export function rowToRelation(row: RelationRow): Relation {
  return { ...row, negated: row.negated === 1 };
}
