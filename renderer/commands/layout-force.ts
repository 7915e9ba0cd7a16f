/** Lays the visible graph out by forces: what is related comes together. */
import { runLayout } from '../store/actions.ts';
import type { Command } from './command.ts';

export const layoutForce = {
  id: 'layout-force',
  title: 'Force layout',
  keywords: ['spring', 'arrange', 'organic'],
  menu: { name: 'Layout', group: 1 },
  contexts: ['canvas'],
  enabled: (state) => Object.keys(state.canvas.nodes).length > 0,
  run: (app) => runLayout(app, 'force'),
} as const satisfies Command;
