/** Changing the project: sent, shown as saved only once committed, noted for undo. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import type { App, Producer } from '../app.ts';
import { followUndo } from '../fact-check.ts';
import { describeFailure } from '../failures.ts';
import { commitEdit, turnEdit } from '../history.ts';
import { addNotice } from '../notices.ts';
import { all, on } from '../slices.ts';
import type { AppState } from '../state.ts';

/**
 * Commits a change set as one step of undo. One at a time: a second one is refused while the first
 * is on its way.
 * @param then what else changes in the state at the moment of the commit
 * @returns whether it was committed; a refusal is a notice
 */
export async function applyEdit(
  app: App,
  changes: ChangeSet,
  then: Producer<AppState> = (state) => state,
): Promise<boolean> {
  return send(app, changes, (inverse) => all(commitEdit(changes.name, inverse), then));
}

/** Whether the step at the end of the history's past or future is one on the project. */
export function isEdit(app: App, from: 'past' | 'future'): boolean {
  return app.store.getState().history[from].at(-1)?.edit !== undefined;
}

/** Sends the change set at the end of the history's past or future; nothing where it is none. */
export async function resendEdit(app: App, from: 'past' | 'future'): Promise<void> {
  const entry = app.store.getState().history[from].at(-1);
  if (entry?.edit === undefined) return;
  const { edit } = entry;
  await send(app, edit, (inverse) =>
    all(turnEdit(from, entry, inverse), on('factCheck', followUndo(edit))),
  );
}

async function send(
  app: App,
  changes: ChangeSet,
  done: (inverse: ChangeSet) => Producer<AppState>,
): Promise<boolean> {
  if (app.store.getState().saving) return false;
  app.store.setState({ saving: true });
  try {
    const { inverse } = await app.service.applyChanges(changes);
    app.store.setState(all(done(inverse), SAVED));
    return true;
  } catch (failure) {
    app.store.setState(all(on('notices', addNotice('error', describeFailure(failure))), SAVED));
    return false;
  }
}

const SAVED: Producer<AppState> = (state) => ({ ...state, saving: false });
