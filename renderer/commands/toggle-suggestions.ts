/** Offers names and dates in the document that is read that may become entities, or does not. */
import { setGhostsOffered } from '../store/actions/reading.ts';
import type { Command } from './command.ts';

export const toggleSuggestions = {
  id: 'toggle-suggestions',
  title: 'Suggested names in documents',
  keywords: ['ghosts', 'people', 'places', 'organisations', 'dates', 'reader'],
  menu: { name: 'View', group: 5 },
  checked: ({ reading }) => reading.ghosts,
  run: (app) => setGhostsOffered(app, !app.store.getState().reading.ghosts),
} as const satisfies Command;
