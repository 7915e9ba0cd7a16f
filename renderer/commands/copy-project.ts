/** Copies of the project: as it is, or for others, without a trace of what was deleted. */
import { copyProject } from '../store/actions/projects.ts';
import type { Command } from './command.ts';

export const saveCopy = {
  id: 'save-copy',
  title: 'Save a copy…',
  keywords: ['save as', 'duplicate', 'backup'],
  menu: { name: 'File', group: 0 },
  keys: ['Mod+Shift+S'],
  whileTyping: true,
  enabled: (state) => state.project !== null,
  run: (app) => copyProject(app, 'save-copy'),
} as const satisfies Command;

export const shareCopy = {
  id: 'share-copy',
  title: 'Share a copy…',
  keywords: ['send', 'publish', 'without deleted text'],
  menu: { name: 'File', group: 0 },
  enabled: (state) => state.project !== null,
  run: (app) => copyProject(app, 'share-copy'),
} as const satisfies Command;
