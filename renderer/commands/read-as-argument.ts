/** Reads the selected relations, where they make a path, as an argument. */
import { openDialog } from '../store/actions.ts';
import { walkPath } from '../store/selected-path.ts';
import { selectSelectedEdges } from '../store/telling-selectors.ts';
import type { Command } from './command.ts';

export const readAsArgument = {
  id: 'read-as-argument',
  title: 'Read path as argument…',
  keywords: ['evidence chain', 'weakest', 'hop', 'copy'],
  menu: { name: 'Evidence', group: 1 },
  contexts: ['relation'],
  enabled: (state) => walkPath(selectSelectedEdges(state)) !== null,
  run: (app) => openDialog(app, 'chain'),
} as const satisfies Command;
