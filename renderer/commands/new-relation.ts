/** Makes a relation by hand, from the first selected entity to the second. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntities } from './targets.ts';

export const newRelation = {
  id: 'new-relation',
  title: 'New relation…',
  keywords: ['add', 'create', 'edge', 'link', 'connect'],
  menu: { name: 'Edit', group: 4 },
  contexts: ['entity', 'canvas'],
  keys: ['R'],
  enabled: canEdit,
  run: (app, args) => {
    const [source = null, target = null] = targetEntities(app.store.getState(), args);
    openEditing(app, { kind: 'new relation', source, target });
  },
} as const satisfies Command;
