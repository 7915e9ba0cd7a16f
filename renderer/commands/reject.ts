/** Marks the selected relations as found wanting, without deleting anything. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command, CommandArguments } from './command.ts';
import { targets } from './targets.ts';

export const reject = {
  id: 'reject',
  title: 'Reject…',
  keywords: ['wrong', 'not supported', 'finding', 'review'],
  menu: { name: 'Evidence', group: 3 },
  contexts: ['relation'],
  enabled: (state, args) => canEdit(state) && cited(state, args).length > 0,
  run: (app, args) =>
    openEditing(app, { kind: 'reject', relations: cited(app.store.getState(), args) }),
} as const satisfies Command;

/** Without a quote there is nothing to find wanting. */
function cited(state: AppState, args: CommandArguments): readonly string[] {
  const { relations } = targets(state, args);
  return relations.filter((id) => (state.canvas.edges[id]?.citations ?? 1) > 0);
}
