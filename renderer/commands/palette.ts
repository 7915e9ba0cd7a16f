/** Opens the list of all commands. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const palette = {
  id: 'palette',
  title: 'Commands…',
  keywords: ['palette', 'actions', 'run'],
  menu: { name: 'Help', group: 1 },
  keys: ['Mod+K'],
  whileTyping: true,
  run: (app) => openDialog(app, 'commands'),
} as const satisfies Command;
