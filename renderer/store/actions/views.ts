/** Saved views: saved, shown, changed and put in order. Every change is one edit of the project, with its undo. */
import type { Change } from '../../../graph-data/model/change-set.ts';
import type { View } from '../../../graph-data/model/records.ts';
import { datesOf, timelineInput } from '../../../graph-data/model/time-filter.ts';
import {
  changedSince,
  entitiesOf,
  type ViewGraph,
  viewGraph,
} from '../../../graph-data/model/view-graph.ts';
import type { App } from '../app.ts';
import { commit } from '../history.ts';
import { all, on } from '../slices.ts';
import type { AppState } from '../state.ts';
import * as views from '../views.ts';
import { shorten } from '../words.ts';
import { endLayout } from './arranging.ts';
import { applyEdit } from './editing.ts';
import { notify, setPanel } from './interface.ts';

/** A view and what the project has of it today. */
export type LoadedView = { view: View; graph: ViewGraph };

/** Saves what is shown as a new view after all others; its name is there to be written over. */
export async function saveView(app: App): Promise<void> {
  const listed = await app.service.listViews({});
  const names = listed.map(({ name }) => name);
  const view: View = {
    id: crypto.randomUUID(),
    name: views.freeName(`View ${listed.length + 1}`, names),
    note: '',
    place: views.placeAtEnd(listed),
    content: views.contentOf(app.store.getState()),
  };
  const put = putView(view, null);
  const saved = await applyEdit(
    app,
    { name: `save ${quoted(view.name)}`, changes: [put] },
    at(view),
  );
  if (!saved) return;
  setPanel(app, 'left', true);
  app.store.setState(
    on('ui', (ui) => ({ ...ui, leftTab: 'views', writing: { view: view.id, what: 'name' } })),
  );
}

/** Shows a view: one step of undo. What has changed since it was saved is said. */
export async function showView(app: App, id: string): Promise<void> {
  endLayout(app);
  const loaded = await app.task('Showing the view', () => loadView(app, id));
  if (loaded === undefined) return;
  const { view, graph } = loaded;
  const canvas = views.canvasOf(graph, view.content);
  app.store.setState(
    all(
      commit(`show ${quoted(view.name)}`, () => canvas),
      views.surroundings(view.content, graph),
      at(view),
    ),
  );
  const changed = changedSince(graph);
  if (changed !== null) notify(app, 'info', changed);
}

/** Shows the view before or after the one that was shown last; stops at either end. */
export async function stepView(app: App, by: 1 | -1): Promise<void> {
  const listed = await app.service.listViews({});
  const { view } = app.store.getState().ui;
  const now = listed.findIndex(({ id }) => id === view);
  const next = now < 0 ? listed.at(by === 1 ? 0 : -1) : listed[now + by];
  if (next !== undefined) return showView(app, next.id);
  if (listed.length === 0) notify(app, 'info', 'No view has been saved yet.');
}

/** Saves what is shown now in place of what a view has. */
export async function updateView(app: App, id: string): Promise<void> {
  const content = views.contentOf(app.store.getState());
  await change(app, id, 'update', (view) => ({ ...view, content }));
}

/** Gives a view another name; an empty one changes nothing. */
export async function renameView(app: App, id: string, name: string): Promise<void> {
  const wanted = name.trim();
  if (wanted !== '') await change(app, id, 'rename', (view) => ({ ...view, name: wanted }));
}

/** Writes the note of a view. */
export async function noteView(app: App, id: string, note: string): Promise<void> {
  await change(app, id, 'change note of', (view) => ({ ...view, note: note.trim() }));
}

/** Puts a copy of a view right after it. */
export async function duplicateView(app: App, id: string): Promise<void> {
  const listed = await app.service.listViews({});
  const source = await app.service.getView({ id });
  const names = listed.map(({ name }) => name);
  const copy = {
    ...source,
    id: crypto.randomUUID(),
    name: views.freeName(`Copy of ${source.name}`, names),
  };
  const rank = listed.findIndex((view) => view.id === id) + 1;
  const after = [...listed, { ...copy, place: -1 }];
  const places = views.placesAfterMove(after, copy.id, rank);
  const changes = [
    ...(await puts(app, places, copy.id)),
    putView({ ...copy, place: places.get(copy.id) ?? views.placeAtEnd(listed) }, null),
  ];
  await applyEdit(app, { name: `duplicate ${quoted(source.name)}`, changes });
}

/** Moves a view to another rank among all. */
export async function moveView(app: App, id: string, rank: number): Promise<void> {
  const listed = await app.service.listViews({});
  const places = views.placesAfterMove(listed, id, rank);
  const name = listed.find((view) => view.id === id)?.name ?? '';
  const changes = await puts(app, places, null);
  if (changes.length > 0) await applyEdit(app, { name: `move ${quoted(name)}`, changes });
}

/** Deletes a view; undo brings it back. */
export async function deleteView(app: App, id: string): Promise<void> {
  const value = await app.service.getView({ id });
  const was = { kind: 'view' as const, value };
  const changes: Change[] = [{ op: 'delete', kind: 'view', id, was }];
  const forgetting = on('ui', (ui: AppState['ui']) =>
    ui.view === id ? { ...ui, view: null } : ui,
  );
  await applyEdit(app, { name: `delete ${quoted(value.name)}`, changes }, forgetting);
}

/** Begins or ends the writing of a view's name or note. */
export function writeView(app: App, writing: AppState['ui']['writing']): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, writing })));
}

/** A view with what the project has of it today. */
export async function loadView(app: App, id: string): Promise<LoadedView> {
  const view = await app.query('getView', { id });
  const { content } = view;
  const entities = entitiesOf(content);
  const dated = timelineInput(app.store.getState().project?.relations ?? 0, entities);
  const [fresh, dates] = await Promise.all([
    app.query('getSubgraph', { entities }),
    content.time === null ? {} : app.query('getTimeline', dated).then(datesOf),
  ]);
  return { view, graph: viewGraph(content, fresh, dates) };
}

async function change(
  app: App,
  id: string,
  verb: string,
  make: (view: View) => View,
): Promise<void> {
  const before = await app.service.getView({ id });
  const after = make(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  const name = `${verb} ${quoted(before.name)}`;
  await applyEdit(app, { name, changes: [putView(after, before)] }, at(after));
}

/** The changes that give views other places, all but of one that is not there yet. */
async function puts(
  app: App,
  places: ReadonlyMap<string, number>,
  except: string | null,
): Promise<Change[]> {
  const ids = [...places.keys()].filter((id) => id !== except);
  const found = await Promise.all(ids.map((id) => app.service.getView({ id })));
  return found.map((view) => putView({ ...view, place: places.get(view.id) ?? view.place }, view));
}

function putView(value: View, was: View | null): Change {
  return {
    op: 'put',
    record: { kind: 'view', value },
    was: was === null ? null : { kind: 'view', value: was },
  };
}

function at({ id }: View) {
  return on('ui', (ui: AppState['ui']) => ({ ...ui, view: id }));
}

function quoted(name: string): string {
  return `“${shorten(name)}”`;
}
