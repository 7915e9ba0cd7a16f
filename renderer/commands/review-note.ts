/** Takes the keyboard to the note on the present citation. */
import { requestFocus } from '../store/actions.ts';
import type { Command } from './command.ts';
import { canReview } from './record-finding.ts';

export const reviewNote = {
  id: 'review-note',
  title: 'Write a note',
  keywords: ['review', 'fact-check', 'comment'],
  menu: { name: 'Evidence', group: 6 },
  keys: ['M'],
  enabled: canReview,
  run: (app) => requestFocus(app, 'note'),
} as const satisfies Command;
