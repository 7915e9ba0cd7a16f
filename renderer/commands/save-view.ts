/** Saves what is shown as a view: places, filters, looks and camera. */
import { saveView as save } from '../store/actions.ts';
import type { Command } from './command.ts';

export const saveView = {
  id: 'save-view',
  title: 'Save view',
  keywords: ['bookmark', 'arrangement', 'snapshot', 'story', 'positions', 'camera'],
  menu: { name: 'View', group: 4 },
  contexts: ['canvas'],
  keys: ['Mod+Shift+V'],
  once: true,
  enabled: (state) => state.project?.readOnly === false && !state.saving && state.story === null,
  run: (app) => save(app),
} as const satisfies Command;
