/** Turns the selected relations round. */
import { canEdit, reverse as reverseRelations } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targets } from './targets.ts';

export const reverse = {
  id: 'reverse',
  title: 'Reverse direction',
  keywords: ['turn', 'swap', 'source', 'target'],
  menu: { name: 'Edit', group: 5 },
  contexts: ['relation'],
  enabled: (state, args) => canEdit(state) && targets(state, args).relations.length > 0,
  run: (app, args) => reverseRelations(app, targets(app.store.getState(), args).relations),
} as const satisfies Command;
