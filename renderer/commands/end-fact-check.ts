/** Ends fact-checking; what was saved stays saved. */
import { endFactCheck as end } from '../store/actions.ts';
import type { Command } from './command.ts';

export const endFactCheck = {
  id: 'end-fact-check',
  title: 'End fact-checking',
  keywords: ['stop', 'close', 'review'],
  menu: { name: 'Evidence', group: 4 },
  enabled: (state) => state.factCheck !== null,
  run: (app) => end(app),
} as const satisfies Command;
