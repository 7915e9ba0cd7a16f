/** Opens the dialog that writes the project for other programs. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const exportData = {
  id: 'export-data',
  title: 'Export data…',
  keywords: [
    'save',
    'CSV',
    'GraphML',
    'GEXF',
    'JSON-LD',
    'Markdown',
    'report',
    'download',
    'share',
  ],
  menu: { name: 'File', group: 1 },
  keys: ['Mod+Alt+E'],
  whileTyping: true,
  enabled: (state) => state.project !== null,
  run: (app) => openDialog(app, 'export-data'),
} as const satisfies Command;
