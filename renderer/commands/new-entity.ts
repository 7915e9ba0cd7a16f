/** Makes an entity by hand. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';

export const newEntity = {
  id: 'new-entity',
  title: 'New entity…',
  keywords: ['add', 'create', 'node', 'person'],
  menu: { name: 'Edit', group: 4 },
  contexts: ['canvas'],
  keys: ['N'],
  enabled: canEdit,
  run: (app) => openEditing(app, { kind: 'new entity' }),
} as const satisfies Command;
