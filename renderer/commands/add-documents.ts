/** Opens the dialog that brings documents into the project. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const addDocuments = {
  id: 'add-documents',
  title: 'Add documents…',
  keywords: [
    'import',
    'text',
    'pdf',
    'word',
    'docx',
    'html',
    'markdown',
    'paste',
    'folder',
    'file',
  ],
  menu: { name: 'File', group: 1 },
  keys: ['Mod+Shift+D'],
  enabled: (state) => state.project !== null && !state.project.readOnly,
  run: (app) => openDialog(app, 'add-documents'),
} as const satisfies Command;
