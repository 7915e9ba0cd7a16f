/** Shows the saved view before the one that was shown last; in a story, the one before that is told. */
import { stepStory, stepView } from '../store/actions.ts';
import type { Command } from './command.ts';

export const previousView = {
  id: 'previous-view',
  title: 'Previous view',
  keywords: ['saved', 'step', 'story', 'go'],
  menu: { name: 'View', group: 4 },
  keys: ['Alt+PageUp'],
  enabled: (state) => state.project !== null,
  run: (app) => (app.store.getState().story === null ? stepView(app, -1) : stepStory(app, -1)),
} as const satisfies Command;
