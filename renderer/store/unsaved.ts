/** Edits that the project's file refused: kept until they are saved somewhere, or a person lets go of them. Pure. */
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import type { Producer } from './app.ts';
import { describeFailure, failureCode } from './failures.ts';
import { addNotice } from './notices.ts';
import { on } from './slices.ts';
import type { AppState, UnsavedState } from './state.ts';

/** Failures of the file, not of the edit: the same edit can be stored elsewhere, or later. */
const OF_THE_FILE = ['READ_ONLY', 'BUSY', 'FULL'];

/** Keeps an edit that the file refused; what is wrong with the edit itself is only said. */
export function noteRefusal(changes: ChangeSet, failure: unknown): Producer<AppState> {
  const reason = describeFailure(failure);
  if (!OF_THE_FILE.includes(failureCode(failure) ?? '')) {
    return on('notices', addNotice('error', reason));
  }
  return (state) => ({ ...state, unsaved: { reason, changes: joined(state.unsaved, changes) } });
}

function joined(unsaved: UnsavedState | null, { name, changes }: ChangeSet): ChangeSet {
  if (unsaved === null) return { name, changes };
  const { changes: before } = unsaved;
  return { name: before.name, changes: [...before.changes, ...changes] };
}

/** Lets go of what was kept. */
export function forgetUnsaved(): Producer<AppState> {
  return (state) => (state.unsaved === null ? state : { ...state, unsaved: null });
}
