/** Lets layouts move everything again. */
import { unpinAll as unpinEverything } from '../store/actions.ts';
import type { Command } from './command.ts';

export const unpinAll = {
  id: 'unpin-all',
  title: 'Unpin all',
  keywords: ['release', 'free', 'unlock'],
  menu: { name: 'Layout', group: 3 },
  enabled: (state) => Object.keys(state.canvas.pinned).length > 0,
  run: (app) => unpinEverything(app),
} as const satisfies Command;
