/** Shows or hides the search and filters. */
import { setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleLeft = {
  id: 'toggle-left',
  title: 'Search and filters',
  keywords: ['panel', 'show', 'toggle', 'sidebar', 'filters'],
  menu: { name: 'Window', group: 1 },
  keys: ['Mod+B'],
  whileTyping: true,
  checked: (state) => state.ui.panels.left,
  run: (app) => setPanel(app, 'left', !app.store.getState().ui.panels.left),
} as const satisfies Command;
