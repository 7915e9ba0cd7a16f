/** Lays the visible graph out in rings of distance around the selected entity. */
import { runLayout, select } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const layoutRadial = {
  id: 'layout-radial',
  title: 'Radial layout around selection',
  keywords: ['rings', 'distance', 'ego', 'arrange'],
  menu: { name: 'Layout', group: 1 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntity(state, args) !== null,
  run(app, args) {
    const id = targetEntity(app.store.getState(), args);
    if (id === null) return;
    select(app, { kind: 'entity', id });
    return runLayout(app, 'radial');
  },
} as const satisfies Command;
