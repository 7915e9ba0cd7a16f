/** Hands the whole project over as one file in the interchange format. */
import { notify } from '../store/actions.ts';
import type { Command } from './command.ts';

export const exportJson = {
  id: 'export-json',
  title: 'Export project as JSON…',
  keywords: ['save', 'data', 'interchange', 'download'],
  menu: { name: 'File', group: 1 },
  enabled: (state) => state.project !== null,
  async run(app) {
    await app.task('Exporting JSON', async ({ signal }) => {
      const file = await app.service.exportProject({ format: 'json' }, { signal });
      const content = new Blob([file.content], { type: file.mediaType });
      const saved = await app.shell.saveFile({
        name: file.fileName,
        mediaType: file.mediaType,
        content,
      });
      if (saved) notify(app, 'info', `The project was exported as ${file.fileName}.`);
    });
  },
} as const satisfies Command;
