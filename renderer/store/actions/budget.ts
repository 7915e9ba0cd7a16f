/** How many entities the canvas takes: a person can allow more. */
import type { App } from '../app.ts';
import { selectVisibleElements, selectVisibleIds } from '../selectors.ts';
import { on } from '../slices.ts';
import type { Budget } from '../state.ts';
import { chooseBudget } from '../ui.ts';
import { notify } from './interface.ts';

/** Chooses how many entities are brought onto the canvas at the most; what is there stays. */
export function setBudget(app: App, budget: Budget): void {
  app.store.setState(on('ui', chooseBudget(budget)));
}

/** Those of the entities that are seen already or that there is room for, first come first; says so where not all. */
export function thatFit(app: App, ids: readonly string[]): string[] {
  const seen = selectVisibleIds(app.store.getState()).entities;
  const coming = ids.filter((id) => !seen.has(id));
  const left = new Set(coming.slice(withinBudget(app, coming.length)));
  return ids.filter((id) => !left.has(id));
}

/** How many of so many entities there is room for; says so where it is not all of them. */
export function withinBudget(app: App, wanted: number): number {
  const state = app.store.getState();
  const { budget } = state.ui;
  const left = Math.max(0, budget - selectVisibleElements(state).nodes.length);
  if (left >= wanted) return wanted;
  const most = `The canvas takes ${budget.toLocaleString('en-GB')} entities`;
  const way = 'allow more in the menu View, or hide some.';
  const room = left === 0 ? 'and is full' : `and has room for ${left}`;
  notify(app, 'info', `${most} ${room}: ${way}`);
  return left;
}
