/** Brings everything of another project into this one. */
import { mergeProjects } from '../store/actions/projects.ts';
import type { Command } from './command.ts';

export const mergeProject = {
  id: 'merge-project',
  title: 'Merge another project…',
  keywords: ['combine', 'join', 'import', 'project'],
  menu: { name: 'File', group: 0 },
  enabled: (state) => state.project !== null && !state.project.readOnly,
  run: (app) => mergeProjects(app),
} as const satisfies Command;
