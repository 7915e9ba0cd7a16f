/** Records by lists of their ids, for what is written page by page; each list comes by id, unknown ids are left out. */
import type { Citation, Document, Entity, Relation } from '../model/records.ts';
import { CITATION_COLUMNS, CITATION_ENDS } from './citations.ts';
import { idList, type ReadableDb } from './database.ts';
import { DOCUMENT_COLUMNS } from './documents.ts';
import { ENTITY_COLUMNS, type EntityRow, rowToEntity } from './entities.ts';
import { type RelationRow, rowToRelation } from './relations.ts';
import { RELATION_COLUMNS, RELATION_ENDS } from './summaries.ts';

const GIVEN = `IN (SELECT value FROM json_each(?))`;

export function entitiesIn(db: ReadableDb, ids: readonly string[]): Entity[] {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE uid ${GIVEN} ORDER BY uid`;
  return db.prepare<[string], EntityRow>(sql).all(idList(ids)).map(rowToEntity);
}

export function relationsIn(db: ReadableDb, ids: readonly string[]): Relation[] {
  const sql = `SELECT ${RELATION_COLUMNS} FROM relation r ${RELATION_ENDS} WHERE r.uid ${GIVEN} ORDER BY r.uid`;
  return db.prepare<[string], RelationRow>(sql).all(idList(ids)).map(rowToRelation);
}

export function citationsIn(db: ReadableDb, ids: readonly string[]): Citation[] {
  const sql = `SELECT ${CITATION_COLUMNS} FROM citation c ${CITATION_ENDS} WHERE c.uid ${GIVEN} ORDER BY c.uid`;
  return db.prepare<[string], Citation>(sql).all(idList(ids));
}

export function documentsIn(db: ReadableDb, ids: readonly string[]): Document[] {
  const sql = `SELECT ${DOCUMENT_COLUMNS} FROM document WHERE uid ${GIVEN} ORDER BY uid`;
  return db.prepare<[string], Document>(sql).all(idList(ids));
}

/** The same with an empty text, for where only the source matters. */
export function documentHeadsIn(db: ReadableDb, ids: readonly string[]): Document[] {
  const sql = `SELECT uid AS id, title, publisher, author, published, url, '' AS text, sha256
    FROM document WHERE uid ${GIVEN} ORDER BY uid`;
  return db.prepare<[string], Document>(sql).all(idList(ids));
}

/** The citations of relations. */
export function citationsOf(db: ReadableDb, relations: readonly string[]): Citation[] {
  const sql = `SELECT ${CITATION_COLUMNS} FROM relation r CROSS JOIN citation c ON c.relation = r.id
    CROSS JOIN document d ON d.id = c.document WHERE r.uid ${GIVEN} ORDER BY c.uid`;
  return db.prepare<[string], Citation>(sql).all(idList(relations));
}

/** What relations and their citations name, each once and by id. */
export type Named = {
  relations: string[];
  entities: string[];
  citations: string[];
  documents: string[];
};

/** The ids of what relations name. */
export function namedBy(db: ReadableDb, relations: readonly string[]): Named {
  const ids = (sql: string) => db.prepare<[string], string>(sql).pluck().all(idList(relations));
  const chosen = `FROM relation r`;
  const cited = `${chosen} CROSS JOIN citation c ON c.relation = r.id`;
  return {
    relations: ids(`SELECT r.uid ${chosen} WHERE r.uid ${GIVEN} ORDER BY r.uid`),
    entities: ids(`SELECT DISTINCT e.uid ${chosen}
      CROSS JOIN entity e ON e.id IN (r.source, r.target, r.speaker) WHERE r.uid ${GIVEN} ORDER BY e.uid`),
    citations: ids(`SELECT c.uid ${cited} WHERE r.uid ${GIVEN} ORDER BY c.uid`),
    documents: ids(`SELECT DISTINCT d.uid ${cited} CROSS JOIN document d ON d.id = c.document
      WHERE r.uid ${GIVEN} ORDER BY d.uid`),
  };
}
