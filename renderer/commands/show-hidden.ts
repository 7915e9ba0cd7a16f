/** Shows again what was hidden by hand. */
import { showHidden as showAllHidden } from '../store/actions.ts';
import { hiddenCount } from '../store/visibility.ts';
import type { Command } from './command.ts';

export const showHidden = {
  id: 'show-hidden',
  title: 'Show hidden',
  keywords: ['restore', 'unhide', 'reveal'],
  menu: { name: 'Edit', group: 3 },
  contexts: ['canvas'],
  enabled: (state) => hiddenCount(state.canvas) > 0,
  run: (app) => showAllHidden(app),
} as const satisfies Command;
