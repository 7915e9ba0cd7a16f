/** Layouts: asked of the service, streamed into the canvas, ended at any time. */
import type { LayoutName, Positions } from '../../../graph-data/model/layout.ts';
import { visibleElements } from '../../../graph-data/model/visible-graph.ts';
import type { App, Producer } from '../app.ts';
import { arrangeEntities } from '../canvas.ts';
import { isCancelled } from '../failures.ts';
import { amend, commit } from '../history.ts';
import { layoutInput, layoutPositions, placeAround } from '../layout-input.ts';
import { selectVisibleElements } from '../selectors.ts';
import { all, on } from '../slices.ts';
import type { AppState, CanvasState, Point } from '../state.ts';
import { noteLayout } from '../ui.ts';
import { endLayout } from './arranging.ts';
import { fit } from './interface.ts';

/**
 * Lays out what is visible; pinned entities stay. Positions are shown as they come, the whole run
 * is one step of undo, and another layout, undo or Esc ends it.
 */
export async function runLayout(app: App, name: LayoutName): Promise<void> {
  endLayout(app);
  app.store.setState(on('ui', noteLayout(name)));
  if (selectVisibleElements(app.store.getState()).nodes.length === 0) return;
  await app.task(`Layout: ${name}`, async ({ id, signal }) => {
    app.store.setState({ layoutTask: id });
    try {
      await streamLayout(app, name, signal);
      if (!signal.aborted) fit(app);
    } finally {
      app.store.setState((state) => (state.layoutTask === id ? { layoutTask: null } : state));
    }
  });
}

async function streamLayout(app: App, name: LayoutName, signal: AbortSignal): Promise<void> {
  const state = app.store.getState();
  const { positions, pinned } = state.canvas;
  const input = layoutInput({
    name,
    graph: selectVisibleElements(state),
    positions,
    isFixed: (id) => Object.hasOwn(pinned, id),
    root: rootOf(state),
    room: state.ui.room,
  });
  let write: typeof amend = (change) => commit(`${name} layout`, change);
  const show = (found: Positions) => {
    if (signal.aborted) return;
    const change = arrangeEntities(layoutPositions(input.ids, found));
    app.store.setState(write(change));
    write = amend;
  };
  show(await app.service.layout(input, { signal, onProgress: show }));
}

/** The entity a radial layout turns around: the one selected, else the one in the inspector. */
function rootOf({ selection, focus }: AppState): string | null {
  const [selected] = selection.entities;
  return selected ?? (focus.subject?.kind === 'entity' ? focus.subject.id : null);
}

/**
 * Places for the entities of a canvas that have none yet; nothing that has its place is moved.
 * Where the layout fails they are placed near a neighbour, so that nothing stays invisible.
 */
export async function placeNewcomers(
  app: App,
  canvas: CanvasState,
  signal?: AbortSignal,
): Promise<Record<string, Point>> {
  const graph = visibleElements(canvas);
  const missing = graph.nodes.filter((node) => !Object.hasOwn(canvas.positions, node.id));
  if (missing.length === 0) return {};
  const input = layoutInput({
    name: 'force',
    graph,
    positions: canvas.positions,
    isFixed: () => true,
    root: null,
    room: app.store.getState().ui.room,
  });
  const ids = missing.map((node) => node.id);
  try {
    const found = await app.service.layout(input, signal ? { signal } : {});
    const places = layoutPositions(input.ids, found);
    return Object.fromEntries(ids.flatMap((id) => (places[id] ? [[id, places[id]]] : [])));
  } catch (failure) {
    if (isCancelled(failure)) throw failure;
    return placeAround(centreFor(canvas, ids), ids, Object.values(canvas.positions));
  }
}

function centreFor(canvas: CanvasState, newcomers: readonly string[]): Point {
  const fresh = new Set(newcomers);
  const anchor = Object.values(canvas.edges)
    .flatMap(({ source, target }) => [
      [source, target],
      [target, source],
    ])
    .find(([near = '', far = '']) => !fresh.has(near) && fresh.has(far));
  return canvas.positions[anchor?.[0] ?? ''] ?? { x: 0, y: 0 };
}

/** Shows a canvas change together with the places it needs, as one step. */
export function commitPlaced(
  name: string,
  change: Producer<CanvasState>,
  positions: Readonly<Record<string, Point>>,
): Producer<AppState> {
  const place = (canvas: CanvasState): CanvasState => ({
    ...canvas,
    positions: { ...positions, ...canvas.positions },
  });
  return commit(name, all(change, place));
}
