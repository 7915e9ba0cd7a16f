/** Makes an entity of the passage that is chosen in the reader. */
import { openLinkForm } from '../store/actions/reading.ts';
import type { Command } from './command.ts';

export const makeEntity = {
  id: 'make-entity',
  title: 'New entity from passage…',
  keywords: ['create', 'add', 'link', 'name', 'selection'],
  menu: { name: 'Edit', group: 4 },
  keys: ['Mod+Shift+M'],
  enabled: ({ reading, project }) => reading.passage !== null && project?.readOnly === false,
  run: (app) => openLinkForm(app, 'entity'),
} as const satisfies Command;
