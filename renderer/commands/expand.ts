/** Adds the neighbours of an entity; asks which, where there are many. */
import { EXPAND_AT_ONCE, expandEntity, notify, openDialog } from '../store/actions.ts';
import { nameOf } from '../store/words.ts';
import type { Command } from './command.ts';
import { targetEntity } from './targets.ts';

export const expand = {
  id: 'expand',
  title: 'Expand neighbours',
  keywords: ['add', 'grow', 'related', 'more'],
  menu: { name: 'Analyse', group: 1 },
  contexts: ['entity'],
  keys: ['Mod+E'],
  enabled: (state, args) => targetEntity(state, args) !== null,
  async run(app, args) {
    const state = app.store.getState();
    const id = targetEntity(state, args);
    if (id === null) return;
    const present = Object.keys(state.canvas.nodes);
    const name = nameOf(state, id);
    const groups = await app.task(`Counting what is next to ${name}`, ({ signal }) =>
      app.service.getExpansion({ entity: id, present }, { signal }),
    );
    if (groups === undefined) return;
    const absent = groups.reduce((sum, group) => sum + group.absent, 0);
    if (absent === 0) {
      notify(app, 'info', `Everything next to ${name} is already on the canvas.`);
    } else if (absent > EXPAND_AT_ONCE) openDialog(app, 'expand', id);
    else await expandEntity(app, id, { types: [], limit: absent });
  },
} as const satisfies Command;
