/** Makes a relation that rests on the passage chosen in the reader. */
import { openLinkForm } from '../store/actions/reading.ts';
import type { Command } from './command.ts';

export const makeRelation = {
  id: 'make-relation',
  title: 'New relation quoting passage…',
  keywords: ['create', 'add', 'link', 'edge', 'quote', 'citation', 'selection'],
  menu: { name: 'Edit', group: 4 },
  keys: ['Mod+Shift+L'],
  enabled: ({ reading, project }) => reading.passage !== null && project?.readOnly === false,
  run: (app) => openLinkForm(app, 'relation'),
} as const satisfies Command;
