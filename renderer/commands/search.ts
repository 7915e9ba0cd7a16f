/** Puts the cursor into the search box. */
import { requestFocus, setPanel } from '../store/actions.ts';
import type { Command } from './command.ts';

export const search = {
  id: 'search',
  title: 'Search',
  keywords: ['find', 'quote', 'entity', 'document'],
  menu: { name: 'Edit', group: 2 },
  keys: ['Mod+F', '/'],
  whileTyping: true,
  run(app) {
    setPanel(app, 'left', true);
    requestFocus(app, 'search');
  },
} as const satisfies Command;
