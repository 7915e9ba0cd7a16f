/** The `relation` table: the edges, with what is counted on each. */
import type { Relation } from '../model/records.ts';
import type { RelationSummary } from '../model/views.ts';
import {
  FINDINGS,
  type Finding,
  type ReviewState,
  STANCES,
  type Stance,
  VERDICTS,
  type Verdict,
} from '../model/vocabulary.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';
import { LATEST_FINDING } from './reviews.ts';

type RelationRow = Omit<Relation, 'negated'> & { negated: number };

type SummaryRow = RelationRow & {
  disputed: number;
  sources: number;
  cited: string;
  sourceName: string;
  targetName: string;
  speakerName: string | null;
};

const COLUMNS = `r.uid AS id, s.uid AS source, t.uid AS target, r.type, r.label, p.uid AS speaker,
  r.modality, r.negated, r.occurred`;

const ENDS = `JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
  LEFT JOIN entity p ON p.id = r.speaker`;

const SUMMARY = `SELECT ${COLUMNS}, r.sources, s.name AS sourceName, t.name AS targetName, p.name AS speakerName,
  EXISTS (SELECT 1 FROM tension WHERE first = r.id) OR EXISTS (SELECT 1 FROM tension WHERE second = r.id)
    OR EXISTS (SELECT 1 FROM citation WHERE relation = r.id AND stance = 'disputes') AS disputed,
  (SELECT json_group_array(json_array(d.uid, c.verdict, c.stance, d.publisher, ${LATEST_FINDING}) ORDER BY c.document, c.start_offset)
    FROM citation c JOIN document d ON d.id = c.document WHERE c.relation = r.id) AS cited`;

// `+` before a column below keeps SQLite from trying every chosen entity against every other.
const CHOSEN = `WITH chosen AS MATERIALIZED (
  SELECT DISTINCT e.id FROM json_each(@ids) j CROSS JOIN entity e ON e.uid = j.value)`;

/** Every relation, by id. */
export function listRelations(db: ReadableDb): Relation[] {
  const sql = `SELECT ${COLUMNS} FROM relation r ${ENDS} ORDER BY r.uid`;
  return db.prepare<[], RelationRow>(sql).all().map(rowToRelation);
}

export function findRelation(db: ReadableDb, id: string): Relation | null {
  const sql = `SELECT ${COLUMNS} FROM relation r ${ENDS} WHERE r.uid = ?`;
  const row = db.prepare<[string], RelationRow>(sql).get(id);
  return row === undefined ? null : rowToRelation(row);
}

export function findSummary(db: ReadableDb, id: string): RelationSummary | null {
  const row = db
    .prepare<[string], SummaryRow>(`${SUMMARY} FROM relation r ${ENDS} WHERE r.uid = ?`)
    .get(id);
  return row === undefined ? null : rowToSummary(row);
}

/** Every relation whose two ends are both among the given entities. */
export function relationsAmong(db: ReadableDb, ids: readonly string[]): RelationSummary[] {
  const sql = `${CHOSEN} ${SUMMARY} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${ENDS}
    WHERE +r.target IN chosen ORDER BY r.id`;
  return db
    .prepare<{ ids: string }, SummaryRow>(sql)
    .all({ ids: idList(ids) })
    .map(rowToSummary);
}

/** Every relation with one end among `added` and the other among `present`, which includes `added`. */
export function relationsTouching(
  db: ReadableDb,
  added: readonly string[],
  present: readonly string[],
): RelationSummary[] {
  const sql = `${CHOSEN},
    new AS MATERIALIZED (SELECT e.id FROM json_each(@added) j CROSS JOIN entity e ON e.uid = j.value)
    ${SUMMARY} FROM relation r ${ENDS}
    WHERE r.id IN (
      SELECT o.id FROM new CROSS JOIN relation o ON o.source = new.id WHERE +o.target IN chosen
      UNION SELECT i.id FROM new CROSS JOIN relation i ON i.target = new.id WHERE +i.source IN chosen)
    ORDER BY r.id`;
  return db
    .prepare<{ ids: string; added: string }, SummaryRow>(sql)
    .all({ ids: idList(present), added: idList(added) })
    .map(rowToSummary);
}

/** Every relation that an entity is an end of. */
export function relationsOf(db: ReadableDb, entity: number): RelationSummary[] {
  const sql = `${SUMMARY} FROM relation r ${ENDS}
    WHERE r.id IN (SELECT id FROM relation WHERE source = @entity
      UNION SELECT id FROM relation WHERE target = @entity) ORDER BY r.id`;
  return db.prepare<{ entity: number }, SummaryRow>(sql).all({ entity }).map(rowToSummary);
}

/** Every relation that an entity is the speaker of. */
export function relationsSaidBy(db: ReadableDb, entity: number): RelationSummary[] {
  const sql = `${SUMMARY} FROM relation r ${ENDS} WHERE r.speaker = ? ORDER BY r.id`;
  return db.prepare<[number], SummaryRow>(sql).all(entity).map(rowToSummary);
}

/** Every relation between the two ends of one, in either direction; itself among them. None for an unknown id. */
export function relationsBeside(db: ReadableDb, id: string): RelationSummary[] {
  const sql = `${SUMMARY} FROM relation r ${ENDS}
    WHERE r.id IN (SELECT o.id FROM relation own JOIN relation o ON o.source = own.source AND o.target = own.target
        WHERE own.uid = @id
      UNION SELECT o.id FROM relation own JOIN relation o ON o.source = own.target AND o.target = own.source
        WHERE own.uid = @id) ORDER BY r.id`;
  return db.prepare<{ id: string }, SummaryRow>(sql).all({ id }).map(rowToSummary);
}

/** Every relation between two entities, in either direction; internal keys of the entities. */
export function relationsBetween(db: ReadableDb, a: number, b: number): RelationSummary[] {
  const sql = `${SUMMARY} FROM relation r ${ENDS}
    WHERE r.id IN (SELECT id FROM relation WHERE source = @a AND target = @b
      UNION SELECT id FROM relation WHERE source = @b AND target = @a) ORDER BY r.id`;
  return db.prepare<{ a: number; b: number }, SummaryRow>(sql).all({ a, b }).map(rowToSummary);
}

/** The relations with these ids, in the order given. */
export function summariesById(db: ReadableDb, ids: readonly string[]): RelationSummary[] {
  const sql = `${SUMMARY} FROM json_each(?) j CROSS JOIN relation r ON r.uid = j.value ${ENDS} ORDER BY j.key`;
  return db.prepare<[string], SummaryRow>(sql).all(idList(ids)).map(rowToSummary);
}

/** The relations with these internal keys, in the order given. */
export function summariesByKey(db: ReadableDb, keys: readonly number[]): RelationSummary[] {
  const sql = `${SUMMARY} FROM json_each(?) j CROSS JOIN relation r ON r.id = j.value ${ENDS} ORDER BY j.key`;
  return db.prepare<[string], SummaryRow>(sql).all(idList(keys)).map(rowToSummary);
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

/** The weakest of some verdicts; null of none. */
function weakest(verdicts: readonly Verdict[]): Verdict | null {
  return VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? null;
}

function rowToRelation(row: RelationRow): Relation {
  return { ...row, negated: row.negated === 1 };
}

/** One citation of a relation, as the summary's SQL gathers it. */
type Cited = [
  document: string,
  verdict: Verdict,
  stance: Stance,
  publisher: string | null,
  finding: Finding | null,
];

/** As `review` of an edge: what was found wanting goes before what nobody has looked at. */
function reviewState(findings: readonly (Finding | null)[]): ReviewState {
  const wanting = FINDINGS.find((each) => each !== 'supported' && findings.includes(each));
  if (wanting !== undefined) return wanting;
  return findings.length === 0 || findings.includes(null) ? 'unreviewed' : 'supported';
}

function rowToSummary({ cited, disputed, ...row }: SummaryRow): RelationSummary {
  const list = JSON.parse(cited) as Cited[];
  const stances = new Set(list.map(([, , stance]) => stance));
  return {
    ...row,
    negated: row.negated === 1,
    documents: [...new Set(list.map(([document]) => document))],
    citations: list.length,
    verdict: weakest(list.map(([, verdict]) => verdict)),
    disputed: disputed === 1,
    publishers: [...new Set(list.flatMap(([, , , publisher]) => publisher ?? []))],
    stances: STANCES.filter((stance) => stances.has(stance)),
    review: reviewState(list.map(([, , , , finding]) => finding)),
  };
}
