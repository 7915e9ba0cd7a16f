/** Lays the visible graph out in rings, the most connected in the middle. */
import { runLayout } from '../store/actions.ts';
import type { Command } from './command.ts';

export const layoutConcentric = {
  id: 'layout-concentric',
  title: 'Concentric layout',
  keywords: ['circle', 'rings', 'arrange'],
  menu: { name: 'Layout', group: 1 },

  enabled: (state) => Object.keys(state.canvas.nodes).length > 0,
  run: (app) => runLayout(app, 'concentric'),
} as const satisfies Command;
