/** Shows or hides the outline. */
import { setPanel, showLeftTab } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command } from './command.ts';

export const toggleOutline = {
  id: 'toggle-outline',
  title: 'Outline',
  keywords: ['panel', 'show', 'toggle', 'tree', 'text', 'list'],
  menu: { name: 'Window', group: 1 },
  keys: ['Mod+Shift+O'],
  whileTyping: true,
  checked: isSeen,
  run(app) {
    const seen = isSeen(app.store.getState());
    if (!seen) showLeftTab(app, 'filters');
    setPanel(app, 'outline', !seen);
  },
} as const satisfies Command;

/** The outline has its place below the filters, and goes with them. */
function isSeen({ ui }: AppState): boolean {
  return ui.panels.outline && ui.leftTab === 'filters';
}
