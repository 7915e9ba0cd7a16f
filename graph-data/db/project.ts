/** The `project` table and what is counted over a whole project. */
import type { Facet, Facets, ProjectInfo } from '../model/views.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** Counts of everything a project holds. */
export type ProjectCounts = Pick<
  ProjectInfo,
  'revision' | 'documents' | 'entities' | 'relations' | 'citations' | 'tensions' | 'uncited'
>;

export function countProject(db: ReadableDb): ProjectCounts {
  const sql = `SELECT revision, (SELECT count(*) FROM document) AS documents,
      (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM relation) AS relations,
      (SELECT count(*) FROM citation) AS citations, (SELECT count(*) FROM tension) AS tensions,
      (SELECT count(*) FROM relation r WHERE NOT EXISTS (SELECT 1 FROM citation WHERE relation = r.id)) AS uncited
    FROM project`;
  const counts = db.prepare<[], ProjectCounts>(sql).get();
  if (counts === undefined) throw new Error('The project row is missing.');
  return counts;
}

/** Counts one more committed change set; answers the new revision. */
export function advanceRevision(db: WritableDb): number {
  const sql = `UPDATE project SET revision = revision + 1 RETURNING revision`;
  const row = db.prepare<[], { revision: number }>(sql).get();
  if (row === undefined) throw new Error('The project row is missing.');
  return row.revision;
}

const FACETS = {
  entityTypes: `SELECT type AS value, type AS label, count(*) AS count FROM entity
    GROUP BY type ORDER BY count DESC, type`,
  relationTypes: `SELECT type AS value, type AS label, count(*) AS count FROM relation
    GROUP BY type ORDER BY count DESC, type`,
  documents: `SELECT d.uid AS value, d.title AS label, count(DISTINCT c.relation) AS count
    FROM document d LEFT JOIN citation c ON c.document = d.id GROUP BY d.id ORDER BY count DESC, d.id`,
  speakers: `SELECT coalesce(e.uid, '') AS value, coalesce(e.name, 'The document’s own voice') AS label,
      count(*) AS count
    FROM relation r LEFT JOIN entity e ON e.id = r.speaker GROUP BY r.speaker ORDER BY count DESC, label`,
  modalities: `SELECT modality AS value, modality AS label, count(*) AS count FROM relation
    GROUP BY modality ORDER BY count DESC, modality`,
} as const satisfies Record<keyof Facets, string>;

/** Every value one can filter by, most frequent first. */
export function countFacets(db: ReadableDb): Facets {
  const facet = (name: keyof Facets): Facet[] => db.prepare<[], Facet>(FACETS[name]).all();
  return {
    entityTypes: facet('entityTypes'),
    relationTypes: facet('relationTypes'),
    documents: facet('documents'),
    speakers: facet('speakers'),
    modalities: facet('modalities'),
  };
}
