/** The queue of fact-checking: pure producers. */
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import type { Producer } from './app.ts';
import type { FactCheckState, SavedReview } from './state.ts';

/** A queue at its first citation. */
export function beginQueue(
  scope: string,
  relations: readonly string[],
  document: string | null,
): FactCheckState {
  return { scope, relations, document, at: 0, part: 0, shown: false, note: '', saved: [] };
}

/** Goes to a citation of a relation; what was written about another one is dropped. */
export function moveTo(at: number, part: number): Producer<FactCheckState | null> {
  return (queue) => {
    if (queue === null || (queue.at === at && queue.part === part)) return queue;
    return { ...queue, at, part, shown: false, note: '' };
  };
}

/** Changes the note on the present citation. */
export function writeNote(note: string): Producer<FactCheckState | null> {
  return (queue) => (queue === null ? null : { ...queue, note });
}

/** Notes that the present citation stands on the screen. */
export function markShown(queue: FactCheckState | null): FactCheckState | null {
  return queue === null || queue.shown ? queue : { ...queue, shown: true };
}

/** Notes that a review was committed, and goes on from its citation; whoever has gone elsewhere stays there. */
export function noteSaved(
  saved: SavedReview,
  next: { at: number; part: number },
): Producer<FactCheckState | null> {
  return (queue) => {
    if (queue === null) return null;
    const noted = { ...queue, saved: [...queue.saved, saved] };
    const stayed = queue.at === saved.at && queue.part === saved.part;
    return stayed ? moveTo(next.at, next.part)(noted) : noted;
  };
}

/** When a review of this round was taken back, goes back to the citation it was of, with what was written. */
export function followUndo({ changes }: ChangeSet): Producer<FactCheckState | null> {
  return (queue) => {
    const gone = queue?.saved.findLast(({ review }) =>
      changes.some((change) => change.op === 'delete' && change.id === review),
    );
    if (queue === null || gone === undefined) return queue;
    const saved = queue.saved.filter((other) => other !== gone);
    return writeNote(gone.note)(moveTo(gone.at, gone.part)({ ...queue, saved }));
  };
}
