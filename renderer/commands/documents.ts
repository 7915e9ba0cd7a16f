/** Opens the list of the project's documents. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const documents = {
  id: 'documents',
  title: 'Documents…',
  keywords: ['sources', 'texts', 'list', 'original', 'delete', 'rename', 'metadata'],
  menu: { name: 'File', group: 1 },
  enabled: (state) => state.project !== null,
  run: (app) => openDialog(app, 'documents'),
} as const satisfies Command;
