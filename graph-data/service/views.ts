/** Saved views: the list of them, and one whole. */
import type { ReadableDb } from '../db/database.ts';
import { findView, summariseViews } from '../db/views.ts';
import type { View } from '../model/records.ts';
import type { ViewSummary } from '../model/views.ts';
import { ServiceError } from '../rpc/errors.ts';

/** Every saved view in the order of the story, without its content. */
export function listViews(db: ReadableDb): ViewSummary[] {
  return summariseViews(db);
}

/** @throws ServiceError NOT_FOUND */
export function getView(db: ReadableDb, { id }: { id: string }): View {
  const view = findView(db, id);
  if (view === null) throw new ServiceError('NOT_FOUND', `There is no saved view “${id}”.`);
  return view;
}
