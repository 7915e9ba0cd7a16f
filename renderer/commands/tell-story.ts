/** Tells the saved views as a story, one after the other. */
import { startStory } from '../store/actions.ts';
import type { Command } from './command.ts';

export const tellStory = {
  id: 'tell-story',
  title: 'Tell as a story',
  keywords: ['present', 'presentation', 'slides', 'views', 'full width', 'projector'],
  menu: { name: 'View', group: 4 },
  keys: ['F9'],
  once: true,
  enabled: (state) => state.project !== null && state.story === null,
  run: (app) => startStory(app),
} as const satisfies Command;
