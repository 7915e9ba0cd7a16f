/** Marks the names of entities in the document that is read, or does not. */
import { setNamesMarked } from '../store/actions/reading.ts';
import type { Command } from './command.ts';

export const toggleNames = {
  id: 'toggle-names',
  title: 'Names in documents',
  keywords: ['mentions', 'mark', 'underline', 'reader'],
  menu: { name: 'View', group: 5 },
  checked: ({ reading }) => reading.names,
  run: (app) => setNamesMarked(app, !app.store.getState().reading.names),
} as const satisfies Command;
