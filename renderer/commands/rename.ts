/** Edits the name of the entity, or the label of the relation, that is looked at. */
import { canEdit, requestFocus, select, setPanel } from '../store/actions.ts';
import { soleSubject } from '../store/selection.ts';
import type { AppState, Subject } from '../store/state.ts';
import type { Command, CommandArguments } from './command.ts';

export const rename = {
  id: 'rename',
  title: 'Rename',
  keywords: ['name', 'label', 'edit', 'change'],
  menu: { name: 'Edit', group: 5 },
  contexts: ['entity', 'relation'],
  keys: ['F2'],
  enabled: (state, args) => canEdit(state) && subjectOf(state, args) !== null,
  run: (app, args) => {
    const subject = subjectOf(app.store.getState(), args);
    if (subject === null) return;
    select(app, subject);
    setPanel(app, 'inspector', true);
    // The inspector has to show it before its name can be edited there.
    setTimeout(() => requestFocus(app, 'name'), SHOWN_MS);
  },
} as const satisfies Command;

/** Until the inspector has what it is asked to show, in milliseconds. */
const SHOWN_MS = 120;

function subjectOf({ selection, focus }: AppState, args: CommandArguments): Subject | null {
  return args.subject ?? soleSubject(selection) ?? focus.subject;
}
