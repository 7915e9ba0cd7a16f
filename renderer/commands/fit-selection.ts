/** Fits the selection into the canvas. */
import { fit } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEnds } from './targets.ts';

export const fitSelection = {
  id: 'fit-selection',
  title: 'Fit selection',
  keywords: ['zoom', 'centre'],
  menu: { name: 'View', group: 1 },
  contexts: ['entity', 'relation'],
  keys: ['Mod+9'],
  whileTyping: true,
  enabled: (state, args) => targetEnds(state, args).length > 0,
  run: (app, args) => fit(app, targetEnds(app.store.getState(), args)),
} as const satisfies Command;
