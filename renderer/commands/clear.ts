/** Lets go: of the selection first, then of the open document. */
import { clearSelection, closeDocument } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command } from './command.ts';

export const clear = {
  id: 'clear',
  title: 'Clear selection',
  keywords: ['deselect', 'nothing', 'escape'],
  menu: { name: 'Select', group: 2 },
  keys: ['Escape'],
  enabled: (state) =>
    state.layoutTask === null && (hasSelection(state) || state.focus.document !== null),
  run(app) {
    if (hasSelection(app.store.getState())) clearSelection(app);
    else closeDocument(app);
  },
} as const satisfies Command;

function hasSelection({ selection, focus }: AppState): boolean {
  return selection.entities.length + selection.relations.length > 0 || focus.subject !== null;
}
