/** Shows the selection in the inspector. */
import { inspect as inspectSubject, requestFocus } from '../store/actions.ts';
import { soleSubject } from '../store/selection.ts';
import type { Command } from './command.ts';

export const inspect = {
  id: 'inspect',
  title: 'Inspect',
  keywords: ['details', 'citations', 'properties'],
  menu: { name: 'Evidence', group: 1 },
  contexts: ['entity', 'relation'],
  keys: ['Enter'],
  enabled: (state, { subject }) => (subject ?? soleSubject(state.selection)) !== null,
  run(app, args) {
    const subject = args.subject ?? soleSubject(app.store.getState().selection);
    if (subject === null) return;
    inspectSubject(app, subject);
    requestFocus(app, 'inspector');
  },
} as const satisfies Command;
