/** Opens the dialog that brings in what other programs have written. */
import { openImport } from '../store/actions.ts';
import type { Command } from './command.ts';

export const importFiles = {
  id: 'import',
  title: 'Import data…',
  keywords: ['open', 'table', 'CSV', 'Excel', 'spreadsheet', 'GraphML', 'GEXF', 'Gephi', 'load'],
  menu: { name: 'File', group: 1 },
  keys: ['Mod+Alt+I'],
  whileTyping: true,
  enabled: (state) => state.project !== null && !state.project.readOnly,
  run: (app) => openImport(app),
} as const satisfies Command;
