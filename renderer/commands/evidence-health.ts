/** Shows how well the project is evidenced. */
import { showLeftTab } from '../store/actions.ts';
import type { Command } from './command.ts';

export const evidenceHealth = {
  id: 'evidence-health',
  title: 'Evidence health',
  keywords: ['uncited', 'single source', 'disputed', 'unreviewed', 'verdict', 'panel'],
  menu: { name: 'Evidence', group: 3 },
  keys: ['Mod+Shift+U'],
  whileTyping: true,
  run: (app) => showLeftTab(app, 'evidence'),
} as const satisfies Command;
