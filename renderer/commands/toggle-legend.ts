/** Shows or hides the legend. */
import { setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleLegend = {
  id: 'toggle-legend',
  title: 'Legend',
  keywords: ['panel', 'show', 'toggle', 'colours', 'key'],
  menu: { name: 'Window', group: 2 },

  checked: (state) => state.ui.panels.legend,
  run: (app) => setPanel(app, 'legend', !app.store.getState().ui.panels.legend),
} as const satisfies Command;
