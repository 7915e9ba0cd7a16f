/** Changing the project: sent, shown as saved only once committed, noted for undo. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import { entitiesOf, relationsCreated } from '../../../graph-data/model/edits/created.ts';
import type { App, Producer } from '../app.ts';
import { followUndo } from '../fact-check.ts';
import { describeFailure, failureCode } from '../failures.ts';
import { commitEdit, dropStep, turnEdit } from '../history.ts';
import { addNotice } from '../notices.ts';
import { without } from '../records.ts';
import { all, on } from '../slices.ts';
import type { AppState, Arrival, HistoryEntry } from '../state.ts';
import { noteRefusal } from '../unsaved.ts';
import { sendChanges } from './sending.ts';

/** New entities come onto the canvas with the edit that makes them, unless it makes more than this. */
const SHOWN_AT_MOST = 100;

type Arrivals = Readonly<Record<string, Arrival>>;

/**
 * Commits a change set as one step of undo. One at a time: a second one is refused while the first
 * is on its way. What it makes comes onto the canvas; nothing that is there is moved.
 * @param then what else changes in the state at the moment of the commit
 * @returns whether it was committed; a refusal is a notice
 */
export async function applyEdit(
  app: App,
  changes: ChangeSet,
  then: Producer<AppState> = (state) => state,
): Promise<boolean> {
  if (app.store.getState().saving) return false;
  try {
    await send(app, changes, newcomers(app.store.getState(), changes), (inverse) =>
      all(commitEdit(changes.name, inverse), then),
    );
    return true;
  } catch (failure) {
    app.store.setState(noteRefusal(changes, failure));
    return false;
  }
}

/**
 * Plans an edit once no other is on its way, and commits it before any other can begin, so that edits which follow
 * each other quickly never miss what the one before has made of things. Null: nothing is to be changed.
 * @returns whether all is as it was wanted; a refusal is a notice
 */
export async function applyPlanned(
  app: App,
  plan: () => Promise<ChangeSet | null>,
  then?: Producer<AppState>,
): Promise<boolean> {
  while (app.store.getState().saving) await whenSaved(app);
  app.store.setState({ saving: true });
  try {
    const changes = await plan();
    app.store.setState(SAVED);
    // Nobody who waits gets a turn before this begins.
    return changes === null || (await applyEdit(app, changes, then));
  } catch (failure) {
    app.store.setState(all(SAVED, on('notices', addNotice('error', describeFailure(failure)))));
    return false;
  }
}

/**
 * Resolves once no change of the project is on its way. Somebody else may have begun one until the caller goes on:
 * whoever begins one has to look again.
 */
export function whenSaved(app: App): Promise<void> {
  return new Promise((resolve) => {
    const stop = app.store.subscribe(({ saving }) => {
      if (saving) return;
      stop();
      resolve();
    });
  });
}

/** Whether the step at the end of the history's past or future is one on the project. */
export function isEdit(app: App, from: 'past' | 'future'): boolean {
  return app.store.getState().history[from].at(-1)?.edit !== undefined;
}

/**
 * Sends the change set at the end of the history's past or future; nothing where it is none. Entities that it
 * brings back come back to where they were. A step that somebody else's work has made impossible is dropped.
 */
export async function resendEdit(app: App, from: 'past' | 'future'): Promise<void> {
  if (app.store.getState().saving) return;
  const entry = app.store.getState().history[from].at(-1);
  if (entry?.edit === undefined) return;
  const { edit } = entry;
  try {
    await send(app, edit, returning(entry, edit), (inverse) =>
      all(turnEdit(from, entry, inverse), on('factCheck', followUndo(edit))),
    );
  } catch (failure) {
    app.store.setState(explainRefusal(from, entry, failure));
  }
}

/** @throws whatever the service throws, once the state is as before */
async function send(
  app: App,
  changes: ChangeSet,
  arrivals: Arrivals,
  done: (inverse: ChangeSet) => Producer<AppState>,
): Promise<void> {
  app.store.setState((state) => ({
    ...state,
    saving: true,
    awaited: { ...state.awaited, ...arrivals },
  }));
  try {
    const { inverse } = await sendChanges(app, changes);
    app.store.setState(all(done(inverse), SAVED));
  } catch (failure) {
    app.store.setState((state) => ({
      ...SAVED(state),
      awaited: without(state.awaited, Object.keys(arrivals)),
    }));
    throw failure;
  }
}

const SAVED: Producer<AppState> = (state) => ({ ...state, saving: false });

const NEW: Arrival = { place: null, pinned: false, hidden: false };

/** What an edit makes, and the ends of the relations that it makes. */
function newcomers({ canvas }: AppState, changes: ChangeSet): Arrivals {
  const ends = relationsCreated(changes).flatMap(({ source, target }) => [source, target]);
  const ids = [...new Set([...entitiesOf(changes).created, ...ends])];
  const absent = ids.filter((id) => !Object.hasOwn(canvas.nodes, id));
  return Object.fromEntries(absent.slice(0, SHOWN_AT_MOST).map((id) => [id, NEW]));
}

/** Entities that were on the canvas when the step was made, and that sending it back brings back. */
function returning({ canvas }: HistoryEntry, edit: ChangeSet): Arrivals {
  const were = entitiesOf(edit).created.filter((id) => Object.hasOwn(canvas.nodes, id));
  return Object.fromEntries(
    were.map((id) => [
      id,
      {
        place: canvas.positions[id] ?? null,
        pinned: Object.hasOwn(canvas.pinned, id),
        hidden: Object.hasOwn(canvas.hidden, id),
      },
    ]),
  );
}

function explainRefusal(
  from: 'past' | 'future',
  entry: HistoryEntry,
  failure: unknown,
): Producer<AppState> {
  const code = failureCode(failure);
  const reason = describeFailure(failure);
  if (code !== 'CONFLICT' && code !== 'NOT_FOUND') return on('notices', addNotice('error', reason));
  const verb = from === 'past' ? 'undone' : 'redone';
  const text = `“${entry.name}” cannot be ${verb} any more, and was taken off the list: ${reason}`;
  return all(dropStep(from, entry), on('notices', addNotice('error', text)));
}
