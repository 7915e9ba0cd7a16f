/** Hides all that is not selected. */
import { hideOthers as hideAllOthers } from '../store/actions.ts';
import type { Command } from './command.ts';
import { targetEnds } from './targets.ts';

export const hideOthers = {
  id: 'hide-others',
  title: 'Hide others',
  keywords: ['isolate', 'only', 'focus'],
  menu: { name: 'Edit', group: 3 },
  contexts: ['entity', 'relation'],
  keys: ['Mod+Shift+H'],
  enabled: (state, args) => targetEnds(state, args).length > 0,
  run: (app, args) => hideAllOthers(app, targetEnds(app.store.getState(), args)),
} as const satisfies Command;
