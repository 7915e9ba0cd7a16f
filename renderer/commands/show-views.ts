/** Shows the saved views. */
import { showLeftTab } from '../store/actions.ts';
import type { Command } from './command.ts';

export const showViews = {
  id: 'show-views',
  title: 'Saved views',
  keywords: ['list', 'panel', 'story', 'bookmarks', 'arrangements'],
  menu: { name: 'View', group: 4 },
  enabled: (state) => state.story === null,
  run: (app) => showLeftTab(app, 'views'),
} as const satisfies Command;
