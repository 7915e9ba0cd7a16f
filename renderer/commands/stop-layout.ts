/** Ends the layout that is running; what it has moved stays where it is. */
import { endLayout } from '../store/actions.ts';
import type { Command } from './command.ts';

export const stopLayout = {
  id: 'stop-layout',
  title: 'Stop layout',
  keywords: ['cancel', 'halt'],
  menu: { name: 'Layout', group: 2 },
  keys: ['Escape'],
  enabled: (state) => state.layoutTask !== null,
  run: (app) => endLayout(app),
} as const satisfies Command;
