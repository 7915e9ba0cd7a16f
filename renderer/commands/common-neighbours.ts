/** Selects the entities that are related to all of those selected, and brings them in. */
import { selectCommonNeighbours } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEntities } from './targets.ts';

export const commonNeighbours = {
  id: 'common-neighbours',
  title: 'Common neighbours',
  keywords: ['shared', 'both', 'in common', 'mutual', 'intersection'],
  menu: { name: 'Analyse', group: 2 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntities(state, args).length >= 2,
  run: (app, args) => selectCommonNeighbours(app, targetEntities(app.store.getState(), args)),
} as const satisfies Command;
