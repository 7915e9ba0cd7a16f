/** Ends showing the graph as one or two sources tell it. */
import { endComparison } from '../store/actions.ts';
import type { Command } from './command.ts';

export const showAllSources = {
  id: 'show-all-sources',
  title: 'Show all sources',
  keywords: ['as told by', 'compare', 'end', 'back'],
  menu: { name: 'Evidence', group: 2 },
  contexts: ['canvas'],
  enabled: (state) => state.canvas.comparison !== null,
  run: (app) => endComparison(app),
} as const satisfies Command;
