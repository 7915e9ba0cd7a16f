/** Opens the document of the selection at the sentence it rests on. */
import { notify } from '../store/actions.ts';
import { soleSubject } from '../store/selection.ts';
import type { AppState, Subject } from '../store/state.ts';
import type { Command } from './command.ts';
import { openEvidence } from './evidence.ts';

export const openDocument = {
  id: 'open-document',
  title: 'Open document',
  keywords: ['source', 'read', 'quote', 'citation', 'evidence'],
  menu: { name: 'Evidence', group: 1 },
  contexts: ['entity', 'relation'],
  keys: ['Mod+D'],
  enabled: (state, { subject }) => (subject ?? subjectOf(state)) !== null,
  async run(app, args) {
    const subject = args.subject ?? subjectOf(app.store.getState());
    if (subject === null || (await openEvidence(app, subject))) return;
    notify(app, 'info', `This ${subject.kind} has no citation, so there is no document to open.`);
  },
} as const satisfies Command;

function subjectOf(state: AppState): Subject | null {
  return soleSubject(state.selection) ?? state.focus.subject;
}
