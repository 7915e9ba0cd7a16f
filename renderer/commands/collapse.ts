/** Takes away what expanding an entity brought. */
import { collapseEntity } from '../store/actions.ts';
import { collapsible } from '../store/canvas.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const collapse = {
  id: 'collapse',
  title: 'Collapse neighbours',
  keywords: ['remove', 'shrink', 'fold'],
  menu: { name: 'Analyse', group: 1 },
  contexts: ['entity'],
  keys: ['Mod+Shift+X'],
  enabled(state, args) {
    const id = targetEntity(state, args);
    return id !== null && collapsible(state.canvas, id).length > 0;
  },
  run(app, args) {
    const id = targetEntity(app.store.getState(), args);
    if (id !== null) collapseEntity(app, id);
  },
} as const satisfies Command;
