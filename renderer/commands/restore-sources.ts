/** Takes back in every source that was left out. */
import { restoreSources as restoreAllSources } from '../store/actions.ts';
import type { Command } from './command.ts';

export const restoreSources = {
  id: 'restore-sources',
  title: 'Restore sources left out',
  keywords: ['leave one out', 'documents', 'publishers'],
  menu: { name: 'Evidence', group: 2 },
  contexts: ['canvas'],
  enabled: (state) => state.canvas.leftOut.length > 0,
  run: (app) => restoreAllSources(app),
} as const satisfies Command;
