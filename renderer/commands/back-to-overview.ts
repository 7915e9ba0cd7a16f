/** Begins anew with the most connected entities. */
import { backToOverview as showOverview } from '../store/actions.ts';
import type { Command } from './command.ts';

export const backToOverview = {
  id: 'back-to-overview',
  title: 'Back to overview',
  keywords: ['reset', 'start', 'home', 'begin'],
  menu: { name: 'View', group: 2 },
  contexts: ['canvas'],
  enabled: (state) => state.project !== null,
  run: (app) => showOverview(app),
} as const satisfies Command;
