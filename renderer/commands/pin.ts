/** Pins the selection where it is, or unpins it. */
import { togglePinned } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command, CommandArguments } from './command.ts';
import { targetEntities } from './targets.ts';

export const pin = {
  id: 'pin',
  title: 'Pin',
  keywords: ['fix', 'hold', 'unpin', 'lock'],
  menu: { name: 'Layout', group: 3 },
  contexts: ['entity'],
  keys: ['P'],
  enabled: (state, args) => targetEntities(state, args).length > 0,
  checked: (state) => allPinned(state, {}),
  run: (app, args) => togglePinned(app, targetEntities(app.store.getState(), args)),
} as const satisfies Command;

function allPinned(state: AppState, args: CommandArguments): boolean {
  const ids = targetEntities(state, args);
  return ids.length > 0 && ids.every((id) => Object.hasOwn(state.canvas.pinned, id));
}
