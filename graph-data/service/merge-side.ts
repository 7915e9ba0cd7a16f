/** One of two projects that are merged: everything in it but texts and bytes. */
import { listCitations } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { listDistinctions } from '../db/distinctions.ts';
import { listEntities } from '../db/entities.ts';
import { countProject } from '../db/project.ts';
import { listRelations } from '../db/relations.ts';
import { listTensions } from '../db/tensions.ts';
import { listTypes } from '../db/types.ts';
import { listViews } from '../db/views.ts';
import { listDocumentHeads, listOriginals, listReviews } from '../db/whole.ts';

/** The records of a project. */
export type Side = ReturnType<typeof readSide>;

/** Reads them. */
export function readSide(db: ReadableDb) {
  return {
    revision: countProject(db).revision,
    document: listDocumentHeads(db),
    original: listOriginals(db),
    entity: listEntities(db),
    relation: listRelations(db),
    citation: listCitations(db),
    tension: listTensions(db),
    distinction: listDistinctions(db),
    review: listReviews(db),
    type: listTypes(db),
    view: listViews(db),
  };
}
