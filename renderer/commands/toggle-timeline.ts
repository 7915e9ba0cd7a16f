/** Shows or hides the timeline. */
import { isTimelineOpen, requestFocus, setTimeline } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import type { Command } from './command.ts';

export const toggleTimeline = {
  id: 'toggle-timeline',
  title: 'Timeline',
  keywords: ['panel', 'dates', 'show', 'toggle', 'when'],
  menu: { name: 'Window', group: 2 },
  checked: (state) => isTimelineOpen(state.ui),
  run: toggle,
} as const satisfies Command;

/** The keyboard goes along, and back to the graph. */
function toggle(app: App): void {
  const open = !isTimelineOpen(app.store.getState().ui);
  setTimeline(app, open);
  requestFocus(app, open ? 'timeline' : 'canvas');
}
