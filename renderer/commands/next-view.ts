/** Shows the saved view after the one that was shown last; in a story, the one after that is told. */
import { stepStory, stepView } from '../store/actions.ts';
import type { Command } from './command.ts';

export const nextView = {
  id: 'next-view',
  title: 'Next view',
  keywords: ['saved', 'step', 'story', 'go'],
  menu: { name: 'View', group: 4 },
  keys: ['Alt+PageDown'],
  enabled: (state) => state.project !== null,
  run: (app) => (app.store.getState().story === null ? stepView(app, 1) : stepStory(app, 1)),
} as const satisfies Command;
