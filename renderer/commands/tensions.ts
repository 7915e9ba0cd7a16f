/** Shows where sources stand against each other. */
import { showLeftTab } from '../store/actions.ts';
import type { Command } from './command.ts';

export const tensions = {
  id: 'tensions',
  title: 'Tensions',
  keywords: ['disputed', 'disagreement', 'contradiction', 'panel'],
  menu: { name: 'Evidence', group: 3 },
  run: (app) => showLeftTab(app, 'tensions'),
} as const satisfies Command;
