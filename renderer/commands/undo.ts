/** Takes the latest step back. */
import { undo as undoStep } from '../store/actions.ts';
import type { Command } from './command.ts';

export const undo = {
  id: 'undo',
  title: (state) => ['Undo', state.history.past.at(-1)?.name].filter(Boolean).join(' '),
  keywords: ['back', 'revert'],
  menu: { name: 'Edit', group: 1 },
  keys: ['Mod+Z'],
  enabled: (state) => state.history.past.length > 0 || (state.saving && state.story === null),
  run: (app) => undoStep(app),
} as const satisfies Command;
