/** Opens the panel that tells sources apart and leaves them out. */
import { showLeftTab } from '../store/actions.ts';
import type { Command } from './command.ts';

export const showSources = {
  id: 'show-sources',
  title: 'Sources…',
  keywords: ['as told by', 'compare', 'leave one out', 'publisher', 'document', 'rests on'],
  menu: { name: 'Evidence', group: 2 },
  enabled: (state) => state.project !== null,
  run: (app) => showLeftTab(app, 'sources'),
} as const satisfies Command;
