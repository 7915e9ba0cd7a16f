/** Opens the context menu for the selection. */

import { focusAnchor } from '../shell/anchor.ts';
import { openMenu } from '../store/actions.ts';
import { soleSubject } from '../store/selection.ts';
import type { Command } from './command.ts';

export const contextMenu = {
  id: 'context-menu',
  title: 'Context menu',
  keywords: ['right click', 'actions'],
  menu: { name: 'View', group: 3 },
  keys: ['Shift+F10', 'ContextMenu'],
  run(app, { subject }) {
    const { selection, focus } = app.store.getState();
    const { x, y } = focusAnchor(document);
    openMenu(app, x, y, subject ?? focus.hover ?? soleSubject(selection));
  },
} as const satisfies Command;
