/** Moves the reader to the previous cited passage of its document. */

import type { Command } from './command.ts';
import { canStep, stepCitation } from './evidence.ts';

export const previousCitation = {
  id: 'previous-citation',
  title: 'Previous citation',
  keywords: ['quote', 'passage', 'document'],
  menu: { name: 'Evidence', group: 2 },
  keys: ['Alt+ArrowUp'],
  enabled: canStep,
  run: (app) => stepCitation(app, -1),
} as const satisfies Command;
