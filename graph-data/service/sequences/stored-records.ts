/** Everything that a project file holds, read back as plain records. */
import { listCitations } from '../../db/citations.ts';
import type { ReadableDb } from '../../db/database.ts';
import { listDistinctions } from '../../db/distinctions.ts';
import { findDocument } from '../../db/documents.ts';
import { listEntities } from '../../db/entities.ts';
import { listRelations } from '../../db/relations.ts';
import { listTensions } from '../../db/tensions.ts';
import { listTypes } from '../../db/types.ts';
import { listViews } from '../../db/views.ts';
import { listDocumentHeads, listReviews } from '../../db/whole.ts';
import type { KindedRecord } from '../../model/change-set.ts';
import { type Plain, put } from './plain-project.ts';

/** Reads every record. */
export function storedRecords(db: ReadableDb): Plain {
  const documents = listDocumentHeads(db).flatMap(({ id }) => findDocument(db, id) ?? []);
  const records: KindedRecord[] = [
    ...documents.map((value) => ({ kind: 'document' as const, value })),
    ...listEntities(db).map((value) => ({ kind: 'entity' as const, value })),
    ...listRelations(db).map((value) => ({ kind: 'relation' as const, value })),
    ...listCitations(db).map((value) => ({ kind: 'citation' as const, value })),
    ...listTensions(db).map((value) => ({ kind: 'tension' as const, value })),
    ...listDistinctions(db).map((value) => ({ kind: 'distinction' as const, value })),
    ...listReviews(db).map((value) => ({ kind: 'review' as const, value })),
    ...listTypes(db).map((value) => ({ kind: 'type' as const, value })),
    ...listViews(db).map((value) => ({ kind: 'view' as const, value })),
  ];
  return put(new Map(), ...records);
}
