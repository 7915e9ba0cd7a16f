/** Opens another project: a recent one, or one in a folder. */
import { openProject as begin } from '../store/actions/projects.ts';
import type { Command } from './command.ts';

export const openProject = {
  id: 'open-project',
  title: 'Open…',
  keywords: ['file', 'project', 'recent', 'folder'],
  menu: { name: 'File', group: 0 },
  keys: ['Mod+O'],
  whileTyping: true,
  run: (app) => begin(app),
} as const satisfies Command;
