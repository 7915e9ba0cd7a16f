/** Opens the types of the project. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const types = {
  id: 'types',
  title: 'Types…',
  keywords: ['colour', 'color', 'icon', 'kind', 'category', 'ontology', 'schema'],
  menu: { name: 'Edit', group: 7 },
  enabled: (state) => state.project !== null,
  run: (app) => openDialog(app, 'types'),
} as const satisfies Command;
