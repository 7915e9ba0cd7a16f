/** Lets the system choose light or dark colours. */
import { setTheme } from '../store/actions.ts';
import type { Command } from './command.ts';

export const themeSystem = {
  id: 'theme-system',
  title: 'System theme',
  keywords: ['colours', 'appearance', 'mode'],
  menu: { name: 'View', group: 6, submenu: { title: 'Theme', as: 'As the system has it' } },
  checked: (state) => state.ui.theme === 'system',
  run: (app) => setTheme(app, 'system'),
} as const satisfies Command;
