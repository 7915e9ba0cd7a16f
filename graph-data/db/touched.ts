/** The records that an edit touches, found through the indexes and without what is counted on them. */
import type {
  Citation,
  Entity,
  Original,
  Relation,
  Review,
  Tension,
  TypeStyle,
} from '../model/records.ts';
import { idList, type ReadableDb } from './database.ts';
import { ENTITY_COLUMNS, type EntityRow, rowToEntity } from './entities.ts';

type Ids = readonly string[];
type RelationRow = Omit<Relation, 'negated'> & { negated: number };
type TensionRow = { id: string; first: string; second: string; note: string };

const RELATION = `SELECT r.uid AS id, s.uid AS source, t.uid AS target, r.type, r.label, p.uid AS speaker,
    r.modality, r.negated, r.occurred
  FROM relation r JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target LEFT JOIN entity p ON p.id = r.speaker`;

const CITATION = `SELECT c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start,
    c.end_offset AS "end", c.quote, c.prefix, c.suffix, c.stance, c.verdict
  FROM citation c JOIN relation r ON r.id = c.relation JOIN document d ON d.id = c.document`;

/** SQLite's limit of no limit. */
const EVERY = -1;

/** Internal keys of the rows of a table that have these ids. */
const KEYS = (table: 'entity' | 'relation' | 'citation' | 'document') =>
  `(SELECT x.id FROM json_each(@ids) j CROSS JOIN ${table} x ON x.uid = j.value)`;

/** The entities with these ids. */
export function entitiesById(db: ReadableDb, ids: Ids): Entity[] {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE id IN ${KEYS('entity')} ORDER BY id`;
  return all<EntityRow>(db, sql, ids).map(rowToEntity);
}

/** Entities of a type: every one, or so many. */
export function entitiesOfType(db: ReadableDb, type: string, limit = EVERY): Entity[] {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE type = ? ORDER BY id LIMIT ?`;
  return db.prepare<[string, number], EntityRow>(sql).all(type, limit).map(rowToEntity);
}

/** The relations with these ids. */
export function relationsById(db: ReadableDb, ids: Ids): Relation[] {
  const sql = `${RELATION} WHERE r.id IN ${KEYS('relation')} ORDER BY r.id`;
  return all<RelationRow>(db, sql, ids).map(rowToRelation);
}

/** Relations of a type: every one, or so many. */
export function relationsOfType(db: ReadableDb, type: string, limit = EVERY): Relation[] {
  const sql = `${RELATION} WHERE r.type = ? ORDER BY r.id LIMIT ?`;
  return db.prepare<[string, number], RelationRow>(sql).all(type, limit).map(rowToRelation);
}

/** Every relation that one of the entities is an end or the speaker of. */
export function relationsWith(db: ReadableDb, entities: Ids): Relation[] {
  const own = KEYS('entity');
  const sql = `${RELATION} WHERE r.id IN (SELECT id FROM relation WHERE source IN ${own}
      UNION SELECT id FROM relation WHERE target IN ${own} UNION SELECT id FROM relation WHERE speaker IN ${own})
    ORDER BY r.id`;
  return all<RelationRow>(db, sql, entities).map(rowToRelation);
}

/** The citations with these ids. */
export function citationsById(db: ReadableDb, ids: Ids): Citation[] {
  return all<Citation>(db, `${CITATION} WHERE c.id IN ${KEYS('citation')} ORDER BY c.id`, ids);
}

/** Every citation that one of the relations rests on. */
export function citationsOf(db: ReadableDb, relations: Ids): Citation[] {
  const sql = `${CITATION} WHERE c.relation IN ${KEYS('relation')} ORDER BY c.id`;
  return all<Citation>(db, sql, relations);
}

/** Every citation from one of the documents. */
export function citationsFrom(db: ReadableDb, documents: Ids): Citation[] {
  const sql = `${CITATION} WHERE c.document IN ${KEYS('document')} ORDER BY c.id`;
  return all<Citation>(db, sql, documents);
}

/** Every review of one of the citations. */
export function reviewsOf(db: ReadableDb, citations: Ids): Review[] {
  const sql = `SELECT v.uid AS id, c.uid AS citation, v.finding, v.note, v.reviewer, v.reviewed
    FROM review v JOIN citation c ON c.id = v.citation WHERE v.citation IN ${KEYS('citation')} ORDER BY v.id`;
  return all<Review>(db, sql, citations);
}

/** The tensions with these ids, and every tension that one of the relations is part of. */
export function tensionsWith(db: ReadableDb, relations: Ids, ids: Ids): Tension[] {
  const own = KEYS('relation');
  const sql = `SELECT x.uid AS id, a.uid AS first, b.uid AS second, x.note
    FROM tension x JOIN relation a ON a.id = x.first JOIN relation b ON b.id = x.second
    WHERE x.id IN (SELECT id FROM tension WHERE first IN ${own} UNION SELECT id FROM tension WHERE second IN ${own}
      UNION SELECT id FROM tension WHERE uid IN (SELECT value FROM json_each(@others))) ORDER BY x.id`;
  const rows = db
    .prepare<{ ids: string; others: string }, TensionRow>(sql)
    .all({ ids: idList(relations), others: idList(ids) });
  return rows.map(({ id, first, second, note }) => ({ id, relations: [first, second], note }));
}

/** The documents with these ids, without their texts. */
export function documentNames(db: ReadableDb, ids: Ids): { id: string; title: string }[] {
  const sql = `SELECT uid AS id, title FROM document WHERE id IN ${KEYS('document')} ORDER BY id`;
  return all<{ id: string; title: string }>(db, sql, ids);
}

/** The files that the documents were read from. */
export function originalsFor(db: ReadableDb, documents: Ids): Original[] {
  const sql = `SELECT o.uid AS id, d.uid AS document, o.name, o.media_type AS mediaType, o.size, o.sha256
    FROM original o JOIN document d ON d.id = o.document WHERE o.document IN ${KEYS('document')} ORDER BY o.id`;
  return all<Original>(db, sql, documents);
}

/** The looks of types by these names. */
export function typesNamed(db: ReadableDb, of: TypeStyle['of'], names: Ids): TypeStyle[] {
  const sql = `SELECT uid AS id, of, name, colour, icon, description FROM type
    WHERE of = @of AND name IN (SELECT value FROM json_each(@names)) ORDER BY id`;
  return db
    .prepare<{ of: string; names: string }, TypeStyle>(sql)
    .all({ of, names: idList(names) });
}

function all<Row>(db: ReadableDb, sql: string, ids: Ids): Row[] {
  return db.prepare<{ ids: string }, Row>(sql).all({ ids: idList(ids) });
}

function rowToRelation(row: RelationRow): Relation {
  return { ...row, negated: row.negated === 1 };
}
