/** Says what this is. */
import { openDialog } from '../store/actions.ts';
import type { Command } from './command.ts';

export const about = {
  id: 'about',
  title: 'About Edgewise',
  keywords: ['version', 'licence'],
  menu: { name: 'Help', group: 2 },
  run: (app) => openDialog(app, 'about'),
} as const satisfies Command;
