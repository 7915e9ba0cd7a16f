/** Goes back to the citation before. */
import { stepFactCheck } from '../store/actions.ts';
import type { Command } from './command.ts';

export const previousClaim = {
  id: 'previous-claim',
  title: 'Previous claim',
  keywords: ['review', 'fact-check', 'back'],
  menu: { name: 'Evidence', group: 6 },
  keys: ['B'],
  enabled: ({ factCheck }) => factCheck !== null && factCheck.at + factCheck.part > 0,
  run: (app) => stepFactCheck(app, -1),
} as const satisfies Command;
