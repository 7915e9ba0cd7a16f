/** Records that the two selected relations stand against each other. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';

export const recordTension = {
  id: 'record-tension',
  title: 'Record a tension…',
  keywords: ['disagree', 'differ', 'contradict', 'dispute'],
  menu: { name: 'Evidence', group: 3 },
  contexts: ['relation'],
  enabled: (state) => canEdit(state) && state.selection.relations.length === 2,
  run: (app) => {
    const [a, b] = app.store.getState().selection.relations;
    if (a !== undefined && b !== undefined) {
      openEditing(app, { kind: 'tension', relations: [a, b] });
    }
  },
} as const satisfies Command;
