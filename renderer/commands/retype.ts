/** Gives the selected entities, or else relations, another type. */
import { canEdit, openEditing } from '../store/actions.ts';
import type { Command } from './command.ts';
import { hasTargets, targetEntities, targets } from './targets.ts';

export const retype = {
  id: 'retype',
  title: 'Change type…',
  keywords: ['retype', 'kind', 'category'],
  menu: { name: 'Edit', group: 5 },
  contexts: ['entity', 'relation'],
  enabled: (state, args) => canEdit(state) && hasTargets(state, args),
  run: (app, args) => {
    const state = app.store.getState();
    const entities = targetEntities(state, args);
    openEditing(
      app,
      entities.length > 0
        ? { kind: 'retype', of: 'entity', ids: entities }
        : { kind: 'retype', of: 'relation', ids: targets(state, args).relations },
    );
  },
} as const satisfies Command;
