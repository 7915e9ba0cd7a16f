/** Layouts: asked of the service, streamed into the canvas, ended at any time. */

import { nodeRadius } from '../../../graph-data/figure/geometry.ts';
import type { LayoutName, Positions } from '../../../graph-data/model/layout.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';
import { visibleElements } from '../../../graph-data/model/visible-graph.ts';
import type { App, Producer } from '../app.ts';
import { arrangeEntities } from '../canvas.ts';
import { type Box, faceAsBefore } from '../facing.ts';
import { isCancelled } from '../failures.ts';
import { amend, commit } from '../history.ts';
import { layoutInput, layoutPositions, nodeBox, placeAround } from '../layout-input.ts';
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
  const ids = homeless(graph, canvas);
  if (ids.length === 0) return {};
  try {
    const places = await laidOut(app, graph, canvas, () => true, signal);
    return Object.fromEntries(ids.flatMap((id) => (places[id] ? [[id, places[id]]] : [])));
  } catch (failure) {
    if (isCancelled(failure)) throw failure;
    return placeAround(centreFor(canvas, ids), ids, Object.values(canvas.positions));
  }
}

/**
 * Places for everything that is visible but not pinned, where something has none yet: so many newcomers among what
 * stays would crowd its middle. What was left and above stays so as far as it can. None where all have theirs.
 */
export async function placeAnew(
  app: App,
  canvas: CanvasState,
  signal: AbortSignal,
): Promise<Record<string, Point>> {
  const graph = visibleElements(canvas);
  if (homeless(graph, canvas).length === 0) return {};
  const isPinned = (id: string) => Object.hasOwn(canvas.pinned, id);
  const pinned = graph.nodes.some(({ id }) => isPinned(id));
  try {
    const places = await laidOut(app, graph, canvas, isPinned, signal);
    // What lies around something that stays cannot be turned over.
    const found = pinned ? places : faceAsBefore(places, canvas.positions, boxesOf(graph));
    return Object.fromEntries(Object.entries(found).filter(([id]) => !isPinned(id)));
  } catch (failure) {
    if (isCancelled(failure)) throw failure;
    return placeNewcomers(app, canvas, signal);
  }
}

function homeless({ nodes }: Subgraph, { positions }: CanvasState): string[] {
  return nodes.map(({ id }) => id).filter((id) => !Object.hasOwn(positions, id));
}

async function laidOut(
  app: App,
  graph: Subgraph,
  { positions }: CanvasState,
  isFixed: (id: string) => boolean,
  signal: AbortSignal | undefined,
): Promise<Record<string, Point>> {
  const { room } = app.store.getState().ui;
  const input = layoutInput({ name: 'force', graph, positions, isFixed, root: null, room });
  return layoutPositions(input.ids, await app.service.layout(input, signal ? { signal } : {}));
}

function boxesOf({ nodes }: Subgraph): (id: string) => Box {
  const boxes = new Map(
    nodes.map((node) => [node.id, { ...nodeBox(node), top: nodeRadius(node.degree) }]),
  );
  return (id) => boxes.get(id) ?? { top: 0, height: 0 };
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
