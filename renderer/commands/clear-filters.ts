/** Switches every filter off, so that all on the canvas is shown. */
import { clearFilters as clearAllFilters } from '../store/actions.ts';
import { isFiltered } from '../store/visibility.ts';
import type { Command } from './command.ts';

export const clearFilters = {
  id: 'clear-filters',
  title: 'Clear filters',
  keywords: ['reset', 'show all'],
  menu: { name: 'Edit', group: 3 },
  contexts: ['canvas'],
  enabled: (state) => isFiltered(state.canvas),
  run: (app) => clearAllFilters(app),
} as const satisfies Command;
