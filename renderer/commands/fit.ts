/** Fits the whole visible graph into the canvas. */
import { fit as fitCanvas } from '../store/actions.ts';
import type { Command } from './command.ts';

export const fit = {
  id: 'fit',
  title: 'Fit graph',
  keywords: ['zoom', 'all', 'whole'],
  menu: { name: 'View', group: 1 },
  contexts: ['canvas'],
  keys: ['Mod+0'],
  whileTyping: true,
  run: (app) => fitCanvas(app),
} as const satisfies Command;
