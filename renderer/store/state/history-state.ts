/** Steps that can be taken back, what comes with them, and edits that could not be stored. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import type { CanvasState, Point } from './canvas-state.ts';

/**
 * A step that can be taken back or made again. A step on the canvas is its former value; a step on the
 * project is `edit`, the change set to send, and leaves the canvas as it is.
 */
export type HistoryEntry = { name: string; canvas: CanvasState; edit?: ChangeSet };

/** How an entity comes onto the canvas: where it was before, or near what it is related to. */
export type Arrival = { place: Point | null; pinned: boolean; hidden: boolean };

export type HistoryState = { past: readonly HistoryEntry[]; future: readonly HistoryEntry[] };

/** Edits that could not be stored, as one, and why not. */
export type UnsavedState = { reason: string; changes: ChangeSet };
