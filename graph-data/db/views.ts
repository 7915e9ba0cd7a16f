/** The `view` table: saved arrangements. */
import type { View } from '../model/records.ts';
import { viewContentSchema } from '../model/view-content.ts';
import type { ViewSummary } from '../model/views.ts';
import type { ReadableDb, WritableDb } from './database.ts';

type ViewRow = Omit<View, 'content'> & { content: string };

const SELECT = `SELECT uid AS id, name, note, place, content FROM view`;

/** Every view, in the order of the story. */
export function listViews(db: ReadableDb): View[] {
  const rows = db.prepare<[], ViewRow>(`${SELECT} ORDER BY place, name, uid`).all();
  return rows.map(rowToView);
}

/** Every view without its content, in the order of the story. */
export function summariseViews(db: ReadableDb): ViewSummary[] {
  return db
    .prepare<[], ViewSummary>(`
      SELECT uid AS id, name, note, place,
        coalesce(json_array_length(content, '$.entities'), 0) AS entities
      FROM view ORDER BY place, name, uid`)
    .all();
}

export function findView(db: ReadableDb, id: string): View | null {
  const row = db.prepare<[string], ViewRow>(`${SELECT} WHERE uid = ?`).get(id);
  return row === undefined ? null : rowToView(row);
}

/** Inserts or replaces views. */
export function putViews(db: WritableDb, views: readonly View[]): void {
  const statement = db.prepare<ViewRow>(`
    INSERT INTO view (uid, name, note, place, content) VALUES (@id, @name, @note, @place, @content)
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, note = excluded.note,
      place = excluded.place, content = excluded.content`);
  for (const view of views) statement.run({ ...view, content: JSON.stringify(view.content) });
}

export function deleteView(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM view WHERE uid = ?`).run(id);
}

// A file may come from anywhere: what is stored is checked like any other input.
function rowToView(row: ViewRow): View {
  return { ...row, content: viewContentSchema.parse(JSON.parse(row.content)) };
}
