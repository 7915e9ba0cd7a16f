/** Takes an entity as the start of the paths to look for. */
import { openDialog, setPathEnd } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const pathsFrom = {
  id: 'paths-from',
  title: 'Find paths from here…',
  keywords: ['connection', 'route', 'between'],
  menu: { name: 'Analyse', group: 2 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntity(state, args) !== null,
  run(app, args) {
    setPathEnd(app, 'from', targetEntity(app.store.getState(), args));
    openDialog(app, 'paths');
  },
} as const satisfies Command;
