/** Selects all that is visible. */
import { selectMany } from '../store/actions.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { Command } from './command.ts';

export const selectAll = {
  id: 'select-all',
  title: 'Select all',
  keywords: ['everything'],
  menu: { name: 'Select', group: 1 },
  contexts: ['canvas'],
  keys: ['Mod+A'],
  run(app) {
    const { nodes, edges } = selectVisibleElements(app.store.getState());
    selectMany(app, { entities: nodes.map(({ id }) => id), relations: edges.map(({ id }) => id) });
  },
} as const satisfies Command;
