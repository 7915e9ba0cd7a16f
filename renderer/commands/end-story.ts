/** Ends the story: everything is as it was before. */
import { endStory as end } from '../store/actions.ts';
import type { Command } from './command.ts';

export const endStory = {
  id: 'end-story',
  title: 'End the story',
  keywords: ['stop', 'presentation', 'leave', 'close'],
  menu: { name: 'View', group: 4 },
  keys: ['Escape'],
  enabled: (state) => state.story !== null,
  run: (app) => end(app),
} as const satisfies Command;
