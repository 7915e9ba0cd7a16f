/** Zooms out at the middle of the canvas. */
import { zoom } from '../store/actions.ts';
import type { Command } from './command.ts';

export const zoomOut = {
  id: 'zoom-out',
  title: 'Zoom out',
  keywords: ['farther', 'smaller'],
  menu: { name: 'View', group: 1 },
  keys: ['Mod+Minus'],
  whileTyping: true,
  run: (app) => zoom(app, 0.8),
} as const satisfies Command;
