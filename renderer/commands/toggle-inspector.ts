/** Shows or hides the inspector. */
import { setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleInspector = {
  id: 'toggle-inspector',
  title: 'Inspector',
  keywords: ['panel', 'show', 'toggle', 'details', 'sidebar'],
  menu: { name: 'Window', group: 1 },
  keys: ['Mod+Alt+B'],
  whileTyping: true,
  checked: (state) => state.ui.panels.inspector,
  run: (app) => setPanel(app, 'inspector', !app.store.getState().ui.panels.inspector),
} as const satisfies Command;
