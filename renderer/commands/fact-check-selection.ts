/** Begins fact-checking what is selected. */
import { selectedRelations, startFactCheck } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command, CommandArguments } from './command.ts';
import { targets } from './targets.ts';

export const factCheckSelection = {
  id: 'fact-check-selection',
  title: 'Fact-check selection',
  keywords: ['review', 'queue', 'verify'],
  menu: { name: 'Evidence', group: 4 },
  contexts: ['entity', 'relation'],
  enabled: (state, args) => chosen(state, args).length > 0,
  run: (app, args) => startFactCheck(app, 'Selection', chosen(app.store.getState(), args)),
} as const satisfies Command;

function chosen(state: AppState, args: CommandArguments): string[] {
  return selectedRelations({ ...state, selection: targets(state, args) });
}
