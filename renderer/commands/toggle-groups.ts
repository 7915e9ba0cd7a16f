/** Shows the whole graph as groups, or the canvas again. */
import { closeGroups, lookAtGroups } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleGroups = {
  id: 'toggle-groups',
  title: 'Groups of the whole graph',
  keywords: ['communities', 'clusters', 'overview', 'large', 'map', 'Louvain'],
  menu: { name: 'View', group: 2 },
  contexts: ['canvas'],
  enabled: (state) => (state.project?.entities ?? 0) > 0 && state.story === null,
  checked: (state) => state.groups !== null,
  run: (app) => (app.store.getState().groups === null ? lookAtGroups(app) : closeGroups(app)),
} as const satisfies Command;
