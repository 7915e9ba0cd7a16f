/** Shows or hides the table of all records. */
import { showTable } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleTable = {
  id: 'toggle-table',
  title: 'Table',
  keywords: ['spreadsheet', 'rows', 'list', 'records', 'grid', 'sort'],
  menu: { name: 'View', group: 3 },
  keys: ['Alt+T'],
  whileTyping: true,
  checked: (state) => state.ui.table !== null,
  run: (app) => showTable(app, app.store.getState().ui.table === null ? 'entity' : null),
} as const satisfies Command;
