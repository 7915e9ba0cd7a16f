/** Shows every keyboard shortcut. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const shortcuts = {
  id: 'shortcuts',
  title: 'Keyboard shortcuts',
  keywords: ['keys', 'help', 'hotkeys'],
  menu: { name: 'Help', group: 1 },
  keys: ['?'],
  run: (app) => openDialog(app, 'shortcuts'),
} as const satisfies Command;
