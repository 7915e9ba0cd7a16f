/** Opens the dialog that turns the view into a picture. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const exportFigure = {
  id: 'export-figure',
  title: 'Export figure…',
  keywords: ['picture', 'image', 'png', 'save', 'print'],
  menu: { name: 'File', group: 1 },
  contexts: ['canvas'],
  keys: ['Mod+Shift+E'],
  whileTyping: true,
  enabled: (state) => Object.keys(state.canvas.nodes).length > 0,
  run: (app) => openDialog(app, 'export'),
} as const satisfies Command;
