/** Makes the step again that was taken back last. */
import { redo as redoStep } from '../store/actions.ts';
import type { Command } from './command.ts';

export const redo = {
  id: 'redo',
  title: (state) => ['Redo', state.history.future.at(-1)?.name].filter(Boolean).join(' '),
  keywords: ['again', 'forward'],
  menu: { name: 'Edit', group: 1 },
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: (state) => state.history.future.length > 0 || (state.saving && state.story === null),
  run: (app) => redoStep(app),
} as const satisfies Command;
