/** Shows or hides the minimap. */
import { setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleMinimap = {
  id: 'toggle-minimap',
  title: 'Minimap',
  keywords: ['panel', 'show', 'toggle', 'map'],
  menu: { name: 'Window', group: 2 },

  checked: (state) => state.ui.panels.minimap,
  run: (app) => setPanel(app, 'minimap', !app.store.getState().ui.panels.minimap),
} as const satisfies Command;
