/** Switches every filter off, so that all on the canvas is shown. */
import { clearFilters as clearAllFilters } from '../store/actions.ts';
import { hasFilters } from '../store/visibility.ts';
import type { Command } from './command.ts';

export const clearFilters = {
  id: 'clear-filters',
  title: 'Clear filters',
  keywords: ['reset', 'show all'],
  menu: { name: 'Edit', group: 3 },
  contexts: ['canvas'],
  enabled: (state) => hasFilters(state.canvas.filters),
  run: (app) => clearAllFilters(app),
} as const satisfies Command;
