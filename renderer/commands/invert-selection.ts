/** Selects the visible entities that are not selected. */
import { selectMany } from '../store/actions.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { Command } from './command.ts';

export const invertSelection = {
  id: 'invert-selection',
  title: 'Invert selection',
  keywords: ['others', 'opposite'],
  menu: { name: 'Select', group: 1 },
  keys: ['Mod+I'],
  run(app) {
    const state = app.store.getState();
    const selected = new Set(state.selection.entities);
    const ids = selectVisibleElements(state).nodes.map(({ id }) => id);
    selectMany(app, { entities: ids.filter((id) => !selected.has(id)), relations: [] });
  },
} as const satisfies Command;
