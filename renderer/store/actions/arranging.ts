/** Changes of the canvas that need no answer from the service. Each is one step of undo. */
import type { App } from '../app.ts';
import {
  collapsible,
  moveEntities,
  pinEntities,
  removeEntities,
  unpinEntities,
} from '../canvas.ts';
import { commit, redo as redoStep, undo as undoStep } from '../history.ts';
import { selectFacetCounts, selectVisibleElements } from '../selectors.ts';
import type { FilterName, Point, SelectionState } from '../state.ts';
import * as visibility from '../visibility.ts';
import { nameOf, several } from '../words.ts';
import { isEdit, resendEdit, whenSaved } from './editing.ts';

/** Puts entities where they were dragged. Call once, when the drag ends: one call is one step of undo. */
export function moveNodes(app: App, positions: Readonly<Record<string, Point>>): void {
  const name = `move ${several(app.store.getState(), Object.keys(positions))}`;
  app.store.setState(commit(name, moveEntities(positions)));
}

/** Pins entities, or unpins them when all of them already are. */
export function togglePinned(app: App, ids: readonly string[]): void {
  const state = app.store.getState();
  const pinned = ids.every((id) => Object.hasOwn(state.canvas.pinned, id));
  const change = pinned ? unpinEntities(ids) : pinEntities(ids);
  app.store.setState(commit(`${pinned ? 'unpin' : 'pin'} ${several(state, ids)}`, change));
}

/** Lets layouts move everything. */
export function unpinAll(app: App): void {
  const ids = Object.keys(app.store.getState().canvas.pinned);
  app.store.setState(commit('unpin all', unpinEntities(ids)));
}

/** Hides entities and relations. */
export function hide(app: App, subjects: SelectionState): void {
  const { entities, relations } = subjects;
  const what =
    entities.length > 0
      ? several(app.store.getState(), entities)
      : relations.length === 1
        ? 'one relation'
        : `${relations.length} relations`;
  app.store.setState(commit(`hide ${what}`, visibility.hide(subjects)));
}

/** Hides every visible entity but the given ones. */
export function hideOthers(app: App, keep: readonly string[]): void {
  const { nodes } = selectVisibleElements(app.store.getState());
  const others = nodes.map((node) => node.id).filter((id) => !keep.includes(id));
  const change = visibility.hide({ entities: others, relations: [] });
  app.store.setState(commit('hide others', change));
}

/** Shows what was hidden by hand. */
export function showHidden(app: App): void {
  app.store.setState(commit('show hidden', visibility.showHidden()));
}

/** Takes away what expanding an entity brought. */
export function collapseEntity(app: App, id: string): void {
  const state = app.store.getState();
  const gone = collapsible(state.canvas, id);
  app.store.setState(commit(`collapse ${nameOf(state, id)}`, removeEntities(gone)));
}

/** Switches one value of a facet off, or on again. */
export function toggleFilter(app: App, facet: FilterName, value: string): void {
  const state = app.store.getState();
  const label = selectFacetCounts(state)[facet].find((known) => known.value === value)?.label;
  const verb = state.canvas.filters[facet].includes(value) ? 'show' : 'filter out';
  const change = visibility.toggleFilter(facet, value);
  app.store.setState(commit(`${verb} ${label ?? value}`, change));
}

/** Replaces the values of a facet that are switched off. */
export function setFilter(app: App, facet: FilterName, off: readonly string[]): void {
  app.store.setState(commit('change filters', visibility.setFilter(facet, off)));
}

/** Switches everything on. */
export function clearFilters(app: App): void {
  app.store.setState(commit('clear filters', visibility.clearFilters()));
}

/** Takes the latest step back; a layout that is running ends. A change of the project is sent. */
export async function undo(app: App): Promise<void> {
  endLayout(app);
  while (app.store.getState().saving) await whenSaved(app);
  if (isEdit(app, 'past')) await resendEdit(app, 'past');
  else app.store.setState(undoStep());
}

/** Makes the step again that was taken back last. */
export async function redo(app: App): Promise<void> {
  endLayout(app);
  while (app.store.getState().saving) await whenSaved(app);
  if (isEdit(app, 'future')) await resendEdit(app, 'future');
  else app.store.setState(redoStep());
}

/** Ends a running layout; what it has moved stays where it is. */
export function endLayout(app: App): void {
  const { layoutTask } = app.store.getState();
  if (layoutTask !== null) app.cancelTask(layoutTask);
}
