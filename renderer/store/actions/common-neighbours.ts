/** What several entities have in common: the entities related to each of them. */
import type { GraphNode } from '../../../graph-data/model/views.ts';
import type { App, TaskHandle } from '../app.ts';
import { selectVisibleIds } from '../selectors.ts';
import { on } from '../slices.ts';
import { nameOf } from '../words.ts';
import { EXPAND_AT_ONCE, showEntities } from './exploring.ts';
import { closeDialog, notify, openDialog, revealEntities } from './interface.ts';
import { selectMany } from './pointing.ts';

/** The most neighbours that one call gives. */
const NEIGHBOURS = 1_000;

/** Selects the common neighbours of two or more entities; asks first where many would be brought in. */
export async function selectCommonNeighbours(app: App, of: readonly string[]): Promise<void> {
  const found = await app.task('Looking for common neighbours', (task) =>
    findCommon(app, of, task),
  );
  if (found === undefined) return;
  if (found.length === 0) {
    notify(app, 'info', `No other entity is related to ${allOf(app, of)}.`);
    return;
  }
  const { nodes } = app.store.getState().canvas;
  const ids = found.map(({ id }) => id);
  if (ids.filter((id) => !Object.hasOwn(nodes, id)).length <= EXPAND_AT_ONCE) {
    return showCommon(app, of, ids);
  }
  app.store.setState(on('ui', (ui) => ({ ...ui, common: { of, found: ids } })));
  openDialog(app, 'common');
}

/** Brings common neighbours onto the canvas and into sight, and selects them. */
export async function showCommon(
  app: App,
  of: readonly string[],
  found: readonly string[],
): Promise<void> {
  closeDialog(app);
  await showEntities(app, found);
  const { entities } = selectVisibleIds(app.store.getState());
  // Bringing them in may have failed or been cancelled, which has been said then.
  if (!found.every((id) => entities.has(id))) return;
  selectMany(app, { entities: found, relations: [] });
  revealEntities(app, [...of, ...found]);
}

/** Looks among the neighbours of the least connected, most connected first. */
async function findCommon(
  app: App,
  of: readonly string[],
  { signal }: TaskHandle,
): Promise<readonly GraphNode[]> {
  const { nodes } = app.store.getState().canvas;
  const [least, ...others] = of.toSorted((a, b) => degree(nodes, a) - degree(nodes, b));
  if (least === undefined) return [];
  const near = await app.service.expand(
    { entity: least, present: [], types: [], limit: NEIGHBOURS },
    { signal },
  );
  const candidates = near.nodes.filter(({ id }) => !of.includes(id));
  const { edges } = await app.service.getSubgraph(
    { entities: [...others, ...candidates.map(({ id }) => id)] },
    { signal },
  );
  const pairs = new Set(
    edges.flatMap(({ source, target }) => [key(source, target), key(target, source)]),
  );
  return candidates.filter(({ id }) => others.every((other) => pairs.has(key(id, other))));
}

function degree(nodes: Readonly<Record<string, GraphNode>>, id: string): number {
  return nodes[id]?.degree ?? 0;
}

function key(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

function allOf(app: App, of: readonly string[]): string {
  const state = app.store.getState();
  const [a = '', b = ''] = of;
  return of.length === 2
    ? `both ${nameOf(state, a)} and ${nameOf(state, b)}`
    : `all ${of.length} of these entities`;
}
