/** Telling a story: saved views one after the other, and afterwards everything as it was. */
import { changedSince } from '../../../graph-data/model/view-graph.ts';
import type { App, Producer } from '../app.ts';
import { amend } from '../history.ts';
import { NOTHING_SELECTED } from '../selection.ts';
import { all, on } from '../slices.ts';
import type { AppState } from '../state.ts';
import { canvasOf, look, surroundings } from '../views.ts';
import { endLayout } from './arranging.ts';
import { notify, requestFocus } from './interface.ts';
import { loadView } from './views.ts';

/** Begins with the view that was shown last, or with the first. */
export async function startStory(app: App): Promise<void> {
  const listed = await app.query('listViews', {});
  if (listed.length === 0) {
    notify(app, 'info', 'A story is told in saved views: save a view first (Ctrl+Shift+V).');
    return;
  }
  const { canvas, ui, selection, focus, sight, history } = app.store.getState();
  endLayout(app);
  const { colouring, sizing, entityColouring } = ui;
  const before = {
    canvas,
    looks: { colouring, sizing, entityColouring },
    selection,
    focus,
    sight,
    steps: history.past.length,
  };
  const views = listed.map(({ id }) => id);
  const at = Math.max(0, views.indexOf(ui.view ?? ''));
  const nothing = { subject: null, document: null, hover: null };
  app.store.setState({ story: { views, at, before }, selection: NOTHING_SELECTED, focus: nothing });
  await tell(app, at);
}

/** Goes to one of the story's views, counted from 0; beyond either end nothing happens. */
export async function tell(app: App, at: number): Promise<void> {
  const { story } = app.store.getState();
  const id = story?.views[at];
  if (story === null || id === undefined) return;
  app.store.setState({ story: { ...story, at } });
  const loaded = await app.task('Showing the view', () => loadView(app, id));
  const now = app.store.getState().story;
  // Whoever has gone on in the meantime is not called back.
  if (loaded === undefined || now === null || now.views[now.at] !== id) return;
  const { view, graph } = loaded;
  const canvas = canvasOf(graph, view.content);
  app.store.setState(
    all(
      amend(() => canvas),
      surroundings({ ...view.content, selection: { entities: [], relations: [] } }, graph),
      on('focus', (focus) => ({ ...focus, document: null })),
      on('ui', (ui) => ({ ...ui, view: id })),
    ),
  );
  const changed = changedSince(graph);
  if (changed !== null) notify(app, 'info', changed);
}

/** One view on or back. */
export async function stepStory(app: App, by: 1 | -1): Promise<void> {
  const { story } = app.store.getState();
  if (story !== null) await tell(app, story.at + by);
}

/** Ends the story: everything is as it was before; edits of the project stay, and so does their undo. */
export function endStory(app: App): void {
  const { story } = app.store.getState();
  if (story === null) return;
  const { before } = story;
  app.store.setState(
    all<AppState>(
      amend(() => before.canvas),
      on('ui', (ui) => ({ ...ui, ...before.looks })),
      on('selection', () => before.selection),
      on('focus', () => before.focus),
      on('camera', look(before.sight)),
      forgetSteps(before.steps),
      (state) => ({ ...state, story: null }),
    ),
  );
  requestFocus(app, 'canvas');
}

/** Steps on the canvas of a story are of no use after it. */
function forgetSteps(kept: number): Producer<AppState> {
  return on('history', ({ past, future }) => ({
    past: past.filter((entry, at) => at < kept || entry.edit !== undefined),
    future,
  }));
}
