/** Checks every quote of the project against its document again. */
import { notify } from '../store/actions.ts';
import type { Command } from './command.ts';

export const checkQuotes = {
  id: 'check-quotes',
  title: 'Check all quotes',
  keywords: ['verify', 'exact', 'verdict', 'evidence'],
  menu: { name: 'Evidence', group: 3 },
  enabled: (state) => state.project !== null,
  async run(app) {
    const result = await app.task('Checking quotes', (task) =>
      app.service.checkQuotes(
        {},
        { signal: task.signal, onProgress: ({ done, total }) => task.report(done, total) },
      ),
    );
    if (result === undefined) return;
    const { checked, failures } = result;
    if (failures.length === 0) notify(app, 'info', `All ${checked} quotes are exact.`);
    else notify(app, 'error', `${failures.length} of ${checked} quotes are not exact.`);
  },
} as const satisfies Command;
