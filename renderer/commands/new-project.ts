/** Begins a project with nothing in it. */
import { newProject as begin } from '../store/actions/projects.ts';
import type { Command } from './command.ts';

export const newProject = {
  id: 'new-project',
  title: 'New project…',
  keywords: ['create', 'file', 'empty'],
  menu: { name: 'File', group: 0 },
  keys: ['Mod+N', 'Mod+Alt+N'],
  whileTyping: true,
  run: (app) => begin(app),
} as const satisfies Command;
