/** What a figure can show beyond the canvas: the whole graph, a path, a saved view. Asked of the service. */
import type { EdgeScheme } from '../../graph-data/figure/colouring.ts';
import { alongPaths, entitiesAlong } from '../../graph-data/figure/path-content.ts';
import { seenOf } from '../../graph-data/model/view-graph.ts';
import type { Subgraph } from '../../graph-data/model/views.ts';
import { loadView } from '../store/actions/views.ts';
import type { App } from '../store/app.ts';
import { layoutInput, layoutPositions } from '../store/layout-input.ts';
import type { Point } from '../store/state.ts';
import type { FigureSettings } from './figure-settings.ts';

/** Entities and relations, where they sit, and what their colours stand for where that is their own. */
export type Loaded = {
  elements: Subgraph;
  positions: Readonly<Record<string, Point>>;
  scheme: EdgeScheme | null;
};

/** Scopes that have to be loaded; null where something is still to be chosen. */
export type Wanted =
  | { kind: 'project' }
  | { kind: 'path'; from: string; to: string }
  | { kind: 'view'; id: string };

/** As many as an overview may hold: more can be drawn, but not looked at. */
const MOST = 2_000;

/** What has to be loaded for these settings; null where nothing has. */
export function wantedOf({ scope, from, to, view }: FigureSettings): Wanted | null {
  switch (scope) {
    case 'project':
      return { kind: 'project' };
    case 'path':
      return from === null || to === null || from === to ? null : { kind: 'path', from, to };
    case 'view':
      return view === null ? null : { kind: 'view', id: view };
    default:
      return null;
  }
}

/**
 * @param aspect width by height of the picture
 * @throws Error with a sentence where there is nothing to show
 */
export async function loadContent(
  app: App,
  wanted: Wanted,
  aspect: number,
  signal: AbortSignal,
): Promise<Loaded> {
  switch (wanted.kind) {
    case 'project': {
      const { nodes, edges } = await app.query('getOverview', { limit: MOST });
      return arranged(app, { nodes, edges }, aspect, signal);
    }
    case 'path':
      return arranged(app, await pathContent(app, wanted), aspect, signal);
    case 'view': {
      const { graph } = await loadView(app, wanted.id);
      const { comparison, positions } = graph;
      const told = comparison?.b ? { a: comparison.a, b: comparison.b } : null;
      const scheme = told && ({ kind: 'comparison', ...told } as const);
      return { elements: seenOf(graph), positions, scheme };
    }
  }
}

async function pathContent(app: App, ends: { from: string; to: string }): Promise<Subgraph> {
  const { from, to } = ends;
  const limits = { shortest: true, maxLength: 8, limit: 100 };
  const { paths } = await app.query('findPaths', { from, to, ...limits });
  if (paths.length === 0)
    throw new Error('No path of up to 8 hops connects these two; choose two others.');
  const around = await app.query('getSubgraph', { entities: entitiesAlong(paths) });
  return alongPaths(paths, around);
}

async function arranged(
  app: App,
  elements: Subgraph,
  aspect: number,
  signal: AbortSignal,
): Promise<Loaded> {
  const room = { width: 1_000 * aspect, height: 1_000 };
  const input = layoutInput({
    ...{ name: 'force', graph: elements, positions: {}, root: null, room },
    isFixed: () => false,
  });
  const found = await app.service.layout(input, { signal });
  return { elements, positions: layoutPositions(input.ids, found), scheme: null };
}
