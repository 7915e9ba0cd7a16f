/** Shows or hides the timeline. */
import { isTimelineOpen, setTimeline } from '../store/actions.ts';
import type { Command } from './command.ts';

export const toggleTimeline = {
  id: 'toggle-timeline',
  title: 'Timeline',
  keywords: ['panel', 'dates', 'show', 'toggle', 'when'],
  menu: { name: 'Window', group: 2 },
  checked: (state) => isTimelineOpen(state.ui),
  run: (app) => setTimeline(app, !isTimelineOpen(app.store.getState().ui)),
} as const satisfies Command;
