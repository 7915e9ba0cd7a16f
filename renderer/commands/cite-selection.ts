/** Cites the passage that is chosen in the reader for a relation that is there. */
import { openLinkForm } from '../store/actions/reading.ts';
import type { Command } from './command.ts';

export const citeSelection = {
  id: 'cite-selection',
  title: 'Cite passage for a relation…',
  keywords: ['quote', 'citation', 'evidence', 'source', 'selection'],
  menu: { name: 'Edit', group: 4 },
  keys: ['Mod+Shift+K'],
  enabled: ({ reading, project }) => reading.passage !== null && project?.readOnly === false,
  run: (app) => openLinkForm(app, 'citation'),
} as const satisfies Command;
