/** Saved views made of the state, and the state made of them: pure. */
import { COLOURINGS } from '../../graph-data/figure/colouring.ts';
import { ENTITY_COLOURINGS, SIZINGS } from '../../graph-data/figure/entity-looks.ts';
import type { ViewContent } from '../../graph-data/model/view-content.ts';
import { seenOf, type ViewGraph } from '../../graph-data/model/view-graph.ts';
import type { ViewSummary } from '../../graph-data/model/views.ts';
import type { Producer } from './app.ts';
import { askCamera } from './camera.ts';
import { focusSubject } from './focus.ts';
import { soleSubject } from './selection.ts';
import { all, on } from './slices.ts';
import type { AppState, CanvasState, SelectionState, Sight, UiState } from './state.ts';

/** Room between the places of two neighbours, so that one moves between them without moving others. */
const GAP = 1_000;
/** The last place there is. */
const LAST = 1_000_000;

type Shown = Pick<AppState, 'canvas' | 'selection' | 'sight'> & {
  ui: Pick<UiState, 'colouring' | 'sizing' | 'entityColouring'>;
};

/** What is shown now, as the content of a view. Places are kept to a hundredth. */
export function contentOf({ canvas, selection, sight, ui }: Shown): ViewContent {
  const { comparison, time } = canvas;
  return {
    entities: Object.keys(canvas.nodes).flatMap((id) => {
      const at = canvas.positions[id];
      const flags = { pinned: Object.hasOwn(canvas.pinned, id), hidden: id in canvas.hidden };
      return at === undefined ? [] : [{ id, x: hundredth(at.x), y: hundredth(at.y), ...flags }];
    }),
    relations: Object.keys(canvas.edges),
    hiddenRelations: Object.keys(canvas.hiddenRelations),
    filters: filtersOf(canvas),
    time:
      time === null
        ? null
        : { clock: time.clock, range: time.range, knownOn: time.knownOn, undated: time.undated },
    leftOut: [...canvas.leftOut],
    comparison: comparison === null ? null : { a: comparison.a, b: comparison.b },
    looks: {
      relationColours: ui.colouring,
      entityColours: ui.entityColouring,
      sizes: ui.sizing,
    },
    camera: sight === null ? null : roundSight(sight),
    selection: { entities: [...selection.entities], relations: [...selection.relations] },
  };
}

/** The canvas that a view brings back. */
export function canvasOf(view: ViewGraph, content: ViewContent): CanvasState {
  const { nodes, edges, hidden, hiddenRelations, filters, time, positions, pinned } = view;
  const comparison =
    view.comparison === null ? null : { ...view.comparison, brought: [], before: {} };
  const arrangement = { nodes, edges, positions, pinned, hidden, hiddenRelations };
  return { ...arrangement, filters, time, comparison, origins: {}, leftOut: content.leftOut };
}

/** Everything else that a view brings back: looks, selection, camera. */
export function surroundings(content: ViewContent, graph: ViewGraph): Producer<AppState> {
  const selection = seenSelection(content.selection, graph);
  return all<AppState>(
    on('ui', (ui) => ({ ...ui, ...looksOf(content) })),
    on('selection', () => selection),
    on('focus', focusSubject(soleSubject(selection))),
    on('camera', look(content.camera)),
  );
}

/** Asks the camera to look there; null for all there is. */
export function look(sight: Sight | null): Producer<AppState['camera']> {
  return sight === null
    ? askCamera({ kind: 'fit', entities: null })
    : askCamera({ kind: 'look', at: sight });
}

/** A place after all others. */
export function placeAtEnd(views: readonly ViewSummary[]): number {
  const last = Math.max(-GAP, ...views.map(({ place }) => place));
  return Math.min(LAST, last + GAP);
}

/**
 * The places that change when a view goes to another rank: its own where there is room between its new
 * neighbours, else all that stand too close.
 * @param views in their order
 * @returns new places by id
 */
export function placesAfterMove(
  views: readonly Pick<ViewSummary, 'id' | 'place'>[],
  id: string,
  rank: number,
): ReadonlyMap<string, number> {
  const moved = views.find((view) => view.id === id);
  if (moved === undefined) return new Map();
  const others = views.filter((view) => view !== moved);
  const at = Math.min(Math.max(0, rank), others.length);
  if (views[at] === moved) return new Map();
  const low = others[at - 1]?.place ?? -1;
  const high = others[at]?.place ?? Math.min(LAST + 1, low + 2 * GAP);
  const between = Math.floor((low + high) / 2);
  if (between > low && between < high) return new Map([[id, between]]);
  const ordered = [...others.slice(0, at), moved, ...others.slice(at)];
  const gap = Math.min(GAP, Math.floor(LAST / ordered.length));
  return new Map(
    ordered.flatMap((view, index) => (view.place === index * gap ? [] : [[view.id, index * gap]])),
  );
}

/** A name that no view has yet: *View 3*, *Copy of Funding*. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

function filtersOf({ filters }: CanvasState): ViewContent['filters'] {
  return {
    entityTypes: [...filters.entityTypes],
    relationTypes: [...filters.relationTypes],
    documents: [...filters.documents],
    speakers: [...filters.speakers],
    modalities: [...filters.modalities],
    stances: [...filters.stances],
    verdicts: [...filters.verdicts],
    reviews: [...filters.reviews],
    publishers: [...filters.publishers],
  };
}

/** A name that this version does not know means the usual. */
function looksOf({
  looks,
}: ViewContent): Pick<UiState, 'colouring' | 'sizing' | 'entityColouring'> {
  return {
    colouring: COLOURINGS.find((one) => one === looks.relationColours) ?? 'nothing',
    sizing: SIZINGS.find((one) => one === looks.sizes) ?? 'connections',
    entityColouring: ENTITY_COLOURINGS.find((one) => one === looks.entityColours) ?? 'type',
  };
}

function seenSelection(selection: ViewContent['selection'], graph: ViewGraph): SelectionState {
  const { nodes, edges } = seenOf(graph);
  const seen = new Set([...nodes, ...edges].map(({ id }) => id));
  return {
    entities: selection.entities.filter((id) => seen.has(id)),
    relations: selection.relations.filter((id) => seen.has(id)),
  };
}

function roundSight({ x, y, width, height }: Sight): Sight {
  return {
    x: hundredth(x),
    y: hundredth(y),
    width: Math.max(0.01, hundredth(width)),
    height: Math.max(0.01, hundredth(height)),
  };
}

// A zero has no sign once it is stored.
function hundredth(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
