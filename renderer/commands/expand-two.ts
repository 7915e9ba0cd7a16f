/** Adds what is within two steps of an entity, the nearest first. */
import { expandEntity, TWO_STEPS } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const expandTwo = {
  id: 'expand-two',
  title: 'Expand two steps',
  keywords: ['add', 'grow', 'related', 'more', 'neighbours of neighbours', 'hops', 'around'],
  menu: { name: 'Analyse', group: 1 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntity(state, args) !== null,
  async run(app, args) {
    const id = targetEntity(app.store.getState(), args);
    if (id !== null) await expandEntity(app, id, { types: [], limit: TWO_STEPS, hops: 2 });
  },
} as const satisfies Command;
