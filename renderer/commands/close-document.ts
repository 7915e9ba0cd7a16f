/** Closes the document beside the graph. */
import { closeDocument as closeReader } from '../store/actions.ts';
import type { Command } from './command.ts';

export const closeDocument = {
  id: 'close-document',
  title: 'Close document',
  keywords: ['reader'],
  menu: { name: 'Evidence', group: 2 },
  enabled: (state) => state.focus.document !== null,
  run: (app) => closeReader(app),
} as const satisfies Command;
