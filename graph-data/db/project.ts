/** The `project` table and what is counted over a whole project. */
import type { Facet, Facets, ProjectInfo } from '../model/views.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { countPublishers } from './publishers.ts';

/** Counts of everything a project holds. */
export type ProjectCounts = Pick<
  ProjectInfo,
  | 'revision'
  | 'counted'
  | 'documents'
  | 'entities'
  | 'relations'
  | 'citations'
  | 'tensions'
  | 'uncited'
>;

type CountRow = Omit<ProjectCounts, 'counted'>;

/** Counts everything; half a second for a million entities and three million relations. */
export function countProject(db: ReadableDb): ProjectCounts {
  // Relations with a citation are read off in the order of the index; to look for each relation takes five times that.
  const sql = `SELECT revision, (SELECT count(*) FROM document) AS documents,
      (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM relation) AS relations,
      (SELECT count(*) FROM citation) AS citations, (SELECT count(*) FROM tension) AS tensions,
      (SELECT count(*) FROM relation) - (SELECT count(*) FROM (SELECT 1 FROM citation GROUP BY relation)) AS uncited
    FROM project`;
  return { ...rowOf(db.prepare<[], CountRow>(sql).get()), counted: true };
}

/** About how much there is, at once: no less than is counted, and more where something was deleted. */
export function estimateProject(db: ReadableDb): ProjectCounts {
  const sql = `SELECT revision, (SELECT coalesce(max(id), 0) FROM document) AS documents,
      (SELECT coalesce(max(id), 0) FROM entity) AS entities, (SELECT coalesce(max(id), 0) FROM relation) AS relations,
      (SELECT coalesce(max(id), 0) FROM citation) AS citations, (SELECT coalesce(max(id), 0) FROM tension) AS tensions,
      0 AS uncited
    FROM project`;
  return { ...rowOf(db.prepare<[], CountRow>(sql).get()), counted: false };
}

function rowOf(row: CountRow | undefined): CountRow {
  if (row === undefined) throw new Error('The project row is missing.');
  return row;
}

/** How many change sets have been committed. */
export function readRevision(db: ReadableDb): number {
  const row = db.prepare<[], { revision: number }>(`SELECT revision FROM project`).get();
  if (row === undefined) throw new Error('The project row is missing.');
  return row.revision;
}

/** Counts one more committed change set; answers the new revision. */
export function advanceRevision(db: WritableDb): number {
  const sql = `UPDATE project SET revision = revision + 1 RETURNING revision`;
  const row = db.prepare<[], { revision: number }>(sql).get();
  if (row === undefined) throw new Error('The project row is missing.');
  return row.revision;
}

// Whatever would sort or gather millions of rows is asked so that SQLite follows an index: memory stays flat.
const FACETS = {
  entityTypes: `SELECT type AS value, type AS label, count(*) AS count FROM entity
    GROUP BY type ORDER BY count DESC, type`,
  relationTypes: `SELECT type AS value, type AS label, count(*) AS count FROM relation
    GROUP BY type ORDER BY count DESC, type`,
  documents: `SELECT d.uid AS value, d.title AS label,
      (SELECT count(DISTINCT relation) FROM citation WHERE document = d.id) AS count
    FROM document d ORDER BY count DESC, d.id`,
  speakers: `SELECT coalesce(e.uid, '') AS value, coalesce(e.name, 'The document’s own voice') AS label,
      count(*) AS count
    FROM relation r LEFT JOIN entity e ON e.id = r.speaker GROUP BY r.speaker ORDER BY count DESC, label`,
  modalities: `SELECT modality AS value, modality AS label, count(*) AS count FROM relation
    GROUP BY modality ORDER BY count DESC, modality`,
  reviews: `WITH wanting AS (
      SELECT r.id, min(CASE v.finding WHEN 'not supported' THEN 1 WHEN 'wrong actor' THEN 2
        WHEN 'wrong direction' THEN 3 WHEN 'wrong relation' THEN 4 WHEN 'negated' THEN 5
        WHEN 'hypothetical' THEN 6 WHEN 'other' THEN 7 END) AS worst, count(*) AS reviewed, r.citations
      FROM (SELECT c.relation AS id, c.id AS citation, (SELECT count(*) FROM citation WHERE relation = c.relation) AS citations
        FROM citation c WHERE c.id IN (SELECT citation FROM review)) r
      JOIN (SELECT citation, finding, row_number() OVER (PARTITION BY citation ORDER BY reviewed DESC, uid DESC) AS age
        FROM review) v ON v.citation = r.citation AND v.age = 1
      GROUP BY r.id),
    state AS (SELECT CASE WHEN worst IS NOT NULL THEN worst WHEN reviewed = citations THEN 0 ELSE -1 END AS rank, count(*) AS count
      FROM wanting GROUP BY 1
      UNION ALL SELECT -1, count(*) - (SELECT count(*) FROM wanting) FROM relation),
    named AS (SELECT rank, sum(count) AS count FROM state GROUP BY rank)
    SELECT CASE rank WHEN -1 THEN 'unreviewed' WHEN 0 THEN 'supported' WHEN 1 THEN 'not supported'
        WHEN 2 THEN 'wrong actor' WHEN 3 THEN 'wrong direction' WHEN 4 THEN 'wrong relation'
        WHEN 5 THEN 'negated' WHEN 6 THEN 'hypothetical' ELSE 'other' END AS value, '' AS label, count
    FROM named WHERE count > 0 ORDER BY count DESC, rank`,
  stances: `WITH sums AS MATERIALIZED (SELECT sum(supports) AS supports, sum(disputes) AS disputes, sum(context) AS context
        FROM (SELECT max(stance = 'supports') AS supports, max(stance = 'disputes') AS disputes,
          max(stance = 'context') AS context FROM citation GROUP BY relation)),
      named AS (SELECT 'supports' AS value, supports AS count FROM sums
        UNION ALL SELECT 'disputes', disputes FROM sums UNION ALL SELECT 'context', context FROM sums)
    SELECT value, value AS label, count FROM named WHERE count > 0 ORDER BY count DESC, value`,
  verdicts: `WITH weak AS (SELECT relation, max(CASE verdict WHEN 'normalised' THEN 1 WHEN 'approximate' THEN 2
        WHEN 'not found' THEN 3 ELSE 4 END) AS rank FROM citation WHERE verdict <> 'exact' GROUP BY relation),
    state AS (
      SELECT rank, count(*) AS count FROM weak GROUP BY rank
      UNION ALL SELECT 0, count(DISTINCT relation) - (SELECT count(*) FROM weak) FROM citation
      UNION ALL SELECT 5, count(*) FROM relation r WHERE NOT EXISTS (SELECT 1 FROM citation WHERE relation = r.id))
    SELECT CASE rank WHEN 0 THEN 'exact' WHEN 1 THEN 'normalised' WHEN 2 THEN 'approximate' WHEN 3 THEN 'not found'
        WHEN 4 THEN 'source missing' ELSE '' END AS value, '' AS label, count
    FROM state WHERE count > 0 ORDER BY count DESC, rank`,
} as const satisfies Record<Exclude<keyof Facets, 'publishers'>, string>;

/** Every value one can filter by, most frequent first. */
export function countFacets(db: ReadableDb): Facets {
  const facet = (name: keyof typeof FACETS): Facet[] => db.prepare<[], Facet>(FACETS[name]).all();
  return {
    entityTypes: facet('entityTypes'),
    relationTypes: facet('relationTypes'),
    documents: facet('documents'),
    speakers: facet('speakers'),
    modalities: facet('modalities'),
    reviews: facet('reviews').map(named),
    stances: facet('stances'),
    verdicts: facet('verdicts').map(named),
    publishers: countPublishers(db),
  };
}

/** A facet of a closed list is called by its value. */
function named({ value, count }: Facet): Facet {
  return { value, label: value === '' ? 'uncited' : value, count };
}
