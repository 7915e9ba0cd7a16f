/** Shows or hides the outline. */
import { setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleOutline = {
  id: 'toggle-outline',
  title: 'Outline',
  keywords: ['panel', 'show', 'toggle', 'tree', 'text', 'list'],
  menu: { name: 'Window', group: 1 },
  keys: ['Mod+Shift+O'],
  whileTyping: true,
  checked: (state) => state.ui.panels.outline,
  run: (app) => setPanel(app, 'outline', !app.store.getState().ui.panels.outline),
} as const satisfies Command;
