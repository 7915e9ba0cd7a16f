/** Hands over the fact-check sheet: of the round that is on, else of the whole project. */

import { exportData } from '../store/actions/exporting.ts';
import { notify } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import type { Command } from './command.ts';

type SheetFormat = 'fact-check-csv' | 'fact-check-html';

export const exportSheetCsv = {
  id: 'export-sheet-csv',
  title: 'Export sheet as CSV…',
  keywords: ['fact-check', 'reviews', 'table', 'spreadsheet', 'save'],
  menu: { name: 'Evidence', group: 7 },
  enabled: (state) => state.project !== null,
  run: (app) => exportSheet(app, 'fact-check-csv'),
} as const satisfies Command;

export const exportSheetHtml = {
  id: 'export-sheet-html',
  title: 'Export sheet for printing…',
  keywords: ['fact-check', 'reviews', 'HTML', 'print', 'save'],
  menu: { name: 'Evidence', group: 7 },
  enabled: (state) => state.project !== null,
  run: (app) => exportSheet(app, 'fact-check-html'),
} as const satisfies Command;

async function exportSheet(app: App, format: SheetFormat): Promise<void> {
  const queue = app.store.getState().factCheck;
  await app.task('Exporting the sheet', async (task) => {
    const chosen = queue === null ? {} : { relations: [...queue.relations] };
    const file = await exportData(app, { format, ...chosen }, task);
    const saved = await app.shell.saveFile(file);
    if (saved) notify(app, 'info', `The fact-check sheet was exported as ${file.name}.`);
  });
}
