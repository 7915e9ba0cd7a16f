/** Chooses dark colours. */
import { setTheme } from '../store/actions.ts';
import type { Command } from './command.ts';

export const themeDark = {
  id: 'theme-dark',
  title: 'Dark theme',
  keywords: ['colours', 'appearance', 'mode'],
  menu: { name: 'View', group: 6, submenu: { title: 'Theme', as: 'Dark' } },
  checked: (state) => state.ui.theme === 'dark',
  run: (app) => setTheme(app, 'dark'),
} as const satisfies Command;
