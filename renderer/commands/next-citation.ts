/** Moves the reader to the next cited passage of its document. */

import type { Command } from './command.ts';
import { canStep, stepCitation } from './evidence.ts';

export const nextCitation = {
  id: 'next-citation',
  title: 'Next citation',
  keywords: ['quote', 'passage', 'document'],
  menu: { name: 'Evidence', group: 2 },
  keys: ['Alt+ArrowDown'],
  enabled: canStep,
  run: (app) => stepCitation(app, 1),
} as const satisfies Command;
