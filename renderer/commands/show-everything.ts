/** Brings the whole graph onto the canvas. */
import { showEverything as showAll } from '../store/actions.ts';
import type { Command } from './command.ts';

export const showEverything = {
  id: 'show-everything',
  title: 'Show everything',
  keywords: ['all', 'whole', 'graph', 'entire'],
  menu: { name: 'View', group: 2 },
  contexts: ['canvas'],
  enabled: (state) => state.project !== null,
  run: (app) => showAll(app),
} as const satisfies Command;
