/** Deletes what is selected from the project, with all that rests on it. */
import { canEdit, deleteSubjects } from '../store/actions.ts';
import type { Command } from './command.ts';
import { hasTargets, targets } from './targets.ts';

export const deleteRecords = {
  id: 'delete',
  title: 'Delete',
  keywords: ['remove', 'erase', 'project'],
  menu: { name: 'Edit', group: 6 },
  contexts: ['entity', 'relation'],
  keys: ['Delete'],
  enabled: (state, args) => canEdit(state) && hasTargets(state, args),
  run: (app, args) => deleteSubjects(app, targets(app.store.getState(), args)),
} as const satisfies Command;
