/** Adds to the selection what is one visible relation away. */
import { selectMany } from '../store/actions.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { Command } from './command.ts';
import { targetEnds } from './targets.ts';

export const selectNeighbours = {
  id: 'select-neighbours',
  title: 'Select neighbours',
  keywords: ['adjacent', 'connected', 'grow'],
  menu: { name: 'Select', group: 1 },
  contexts: ['entity'],
  keys: ['Mod+Shift+A'],
  enabled: (state, args) => targetEnds(state, args).length > 0,
  run(app, args) {
    const state = app.store.getState();
    const centre = new Set(targetEnds(state, args));
    const near = selectVisibleElements(state).edges.filter(
      ({ source, target }) => centre.has(source) || centre.has(target),
    );
    const entities = [...centre, ...near.flatMap(({ source, target }) => [source, target])];
    selectMany(app, { entities, relations: near.map(({ id }) => id) }, { add: true });
  },
} as const satisfies Command;
