/** Chooses light colours. */
import { setTheme } from '../store/actions.ts';
import type { Command } from './command.ts';

export const themeLight = {
  id: 'theme-light',
  title: 'Light theme',
  keywords: ['colours', 'appearance', 'mode'],
  menu: { name: 'View', group: 6, submenu: { title: 'Theme', as: 'Light' } },
  checked: (state) => state.ui.theme === 'light',
  run: (app) => setTheme(app, 'light'),
} as const satisfies Command;
