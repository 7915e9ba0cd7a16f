/** Lays the visible graph out in layers along its relations. */
import { runLayout } from '../store/actions.ts';
import type { Command } from './command.ts';

export const layoutHierarchical = {
  id: 'layout-hierarchical',
  title: 'Hierarchical layout',
  keywords: ['layers', 'tree', 'arrange'],
  menu: { name: 'Layout', group: 1 },

  enabled: (state) => Object.keys(state.canvas.nodes).length > 0,
  run: (app) => runLayout(app, 'hierarchical'),
} as const satisfies Command;
