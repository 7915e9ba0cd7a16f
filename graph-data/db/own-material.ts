/** What a project holds beside its graph, counted. */
import type { ReadableDb } from './database.ts';

export type OwnMaterial = {
  reviews: number;
  views: number;
  types: number;
  originals: number;
  /** Pairs of entities told apart. */
  distinctions: number;
};

/** How many reviews, saved views, looks of types, original files and pairs told apart there are. */
export function countOwnMaterial(db: ReadableDb): OwnMaterial {
  const sql = `SELECT (SELECT count(*) FROM review) AS reviews, (SELECT count(*) FROM view) AS views,
    (SELECT count(*) FROM type) AS types, (SELECT count(*) FROM original) AS originals,
    (SELECT count(*) FROM distinction) AS distinctions`;
  const nothing = { reviews: 0, views: 0, types: 0, originals: 0, distinctions: 0 };
  return db.prepare<[], OwnMaterial>(sql).get() ?? nothing;
}
