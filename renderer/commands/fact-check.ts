/** Asks which relations to check, and begins. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const factCheck = {
  id: 'fact-check',
  title: 'Fact-check…',
  keywords: ['review', 'queue', 'verify', 'start'],
  menu: { name: 'Evidence', group: 4 },
  contexts: ['canvas'],
  keys: ['Mod+Shift+F'],
  whileTyping: true,
  enabled: (state) => state.project !== null,
  run: (app) => openDialog(app, 'fact-check'),
} as const satisfies Command;
