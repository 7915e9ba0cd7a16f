/** Hands the whole project over as one file in the interchange format. */

import { exportData } from '../store/actions/exporting.ts';
import { notify } from '../store/actions.ts';
import type { Command } from './command.ts';

export const exportJson = {
  id: 'export-json',
  title: 'Export project as JSON…',
  keywords: ['save', 'data', 'interchange', 'download'],
  menu: { name: 'File', group: 1 },
  enabled: (state) => state.project !== null,
  async run(app) {
    await app.task('Exporting JSON', async (task) => {
      const file = await exportData(app, { format: 'json' }, task);
      const saved = await app.shell.saveFile(file);
      if (saved) notify(app, 'info', `The project was exported as ${file.name}.`);
    });
  },
} as const satisfies Command;
