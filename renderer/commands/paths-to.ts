/** Takes an entity as the end of the paths to look for. */
import { openDialog, setPathEnd } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const pathsTo = {
  id: 'paths-to',
  title: 'Find paths to here…',
  keywords: ['connection', 'route', 'between'],
  menu: { name: 'Analyse', group: 2 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntity(state, args) !== null,
  run(app, args) {
    setPathEnd(app, 'to', targetEntity(app.store.getState(), args));
    openDialog(app, 'paths');
  },
} as const satisfies Command;
