/** Hides the selection. */
import { hide as hideSubjects } from '../store/actions.ts';
import type { Command } from './command.ts';
import { hasTargets, targets } from './targets.ts';

export const hide = {
  id: 'hide',
  title: 'Hide',
  keywords: ['remove', 'away'],
  menu: { name: 'Edit', group: 3 },
  contexts: ['entity', 'relation'],
  keys: ['Mod+H'],
  enabled: hasTargets,
  run: (app, args) => hideSubjects(app, targets(app.store.getState(), args)),
} as const satisfies Command;
