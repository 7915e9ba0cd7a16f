/** Goes on without a finding. */
import { stepFactCheck } from '../store/actions.ts';
import type { Command } from './command.ts';

export const skipClaim = {
  id: 'skip-claim',
  title: 'Skip citation',
  keywords: ['review', 'fact-check', 'next'],
  menu: { name: 'Evidence', group: 6 },
  keys: ['S'],
  enabled: ({ factCheck }) => factCheck !== null && factCheck.at < factCheck.relations.length,
  run: (app) => stepFactCheck(app, 1),
} as const satisfies Command;
