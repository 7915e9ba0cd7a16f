/** Merges the selected entities, or the one that is meant with others. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntities } from './targets.ts';

export const merge = {
  id: 'merge',
  title: 'Merge…',
  keywords: ['duplicate', 'same', 'join', 'unite'],
  menu: { name: 'Edit', group: 5 },
  contexts: ['entity'],
  keys: ['Mod+M'],
  enabled: (state, args) => canEdit(state) && targetEntities(state, args).length > 0,
  run: (app, args) =>
    openEditing(app, { kind: 'merge', entities: targetEntities(app.store.getState(), args) }),
} as const satisfies Command;
