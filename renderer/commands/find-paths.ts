/** Opens the dialog that looks for paths between two entities. */
import { openDialog, setPathEnd } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntities } from './targets.ts';

export const findPaths = {
  id: 'find-paths',
  title: 'Find paths…',
  keywords: ['connection', 'route', 'between', 'shortest'],
  menu: { name: 'Analyse', group: 2 },
  enabled: (state) => state.project !== null,
  run(app, args) {
    const [from, to] = targetEntities(app.store.getState(), args);
    if (from !== undefined) setPathEnd(app, 'from', from);
    if (to !== undefined) setPathEnd(app, 'to', to);
    openDialog(app, 'paths');
  },
} as const satisfies Command;
