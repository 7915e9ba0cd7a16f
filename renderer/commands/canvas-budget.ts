/** Chooses how many entities are brought onto the canvas at the most: one command for each choice. */
import { setBudget } from '../store/actions.ts';
import { BUDGETS } from '../store/state.ts';
import type { Command } from './command.ts';

export const canvasBudget: readonly Command[] = BUDGETS.map((budget) => ({
  id: `canvas-budget-${budget}`,
  title: `At most ${budget.toLocaleString('en-GB')} entities on the canvas`,
  keywords: ['limit', 'budget', 'more', 'fewer', 'many'],
  menu: {
    name: 'View',
    group: 6,
    submenu: { title: 'Entities on the canvas', as: `At most ${budget.toLocaleString('en-GB')}` },
  },
  checked: (state) => state.ui.budget === budget,
  run: (app) => setBudget(app, budget),
}));
