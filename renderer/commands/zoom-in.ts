/** Zooms in at the middle of the canvas. */
import { zoom } from '../store/actions.ts';
import type { Command } from './command.ts';

export const zoomIn = {
  id: 'zoom-in',
  title: 'Zoom in',
  keywords: ['nearer', 'larger'],
  menu: { name: 'View', group: 1 },
  keys: ['Mod+Plus'],
  whileTyping: true,
  run: (app) => zoom(app, 1.25),
} as const satisfies Command;
