/** Looks for entities that may be one. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const findDuplicates = {
  id: 'find-duplicates',
  title: 'Find duplicates…',
  keywords: ['merge', 'same', 'double', 'suggest', 'clean'],
  menu: { name: 'Analyse', group: 6 },
  enabled: (state) => state.project !== null,
  run: (app) => openDialog(app, 'duplicates'),
} as const satisfies Command;
