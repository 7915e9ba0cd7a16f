/** Shows the shortest path between the two selected entities. */
import { notify, showPath } from '../store/actions.ts';
import { nameOf } from '../store/words.ts';
import type { Command } from './command.ts';
import { targetEntities } from './targets.ts';

/** The longest path the service looks for. */
const MAX_LENGTH = 8;

export const connectSelected = {
  id: 'connect-selected',
  title: 'Connect selected',
  keywords: ['path', 'link', 'between', 'shortest'],
  menu: { name: 'Analyse', group: 2 },
  contexts: ['entity'],
  enabled: (state, args) => targetEntities(state, args).length === 2,
  async run(app, args) {
    const state = app.store.getState();
    const [from, to] = targetEntities(state, args);
    if (from === undefined || to === undefined) return;
    const found = await app.task('Looking for a path', ({ signal }) =>
      app.service.findPaths(
        { from, to, shortest: true, maxLength: MAX_LENGTH, limit: 1 },
        { signal },
      ),
    );
    const [path] = found?.paths ?? [];
    if (path !== undefined) return showPath(app, path);
    if (found === undefined) return;
    const ends = `${nameOf(state, from)} and ${nameOf(state, to)}`;
    notify(app, 'info', `No path of up to ${MAX_LENGTH} relations joins ${ends}.`);
  },
} as const satisfies Command;
