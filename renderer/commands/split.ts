/** Splits an entity that turned out to be two. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const split = {
  id: 'split',
  title: 'Split…',
  keywords: ['divide', 'separate', 'two'],
  menu: { name: 'Edit', group: 5 },
  contexts: ['entity'],
  enabled: (state, args) => canEdit(state) && targetEntity(state, args) !== null,
  run: (app, args) => {
    const entity = targetEntity(app.store.getState(), args);
    if (entity !== null) openEditing(app, { kind: 'split', entity });
  },
} as const satisfies Command;
