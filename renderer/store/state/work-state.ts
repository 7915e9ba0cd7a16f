/** What is under way: tasks and notices, a round of fact-checking, what was measured, a story, groups. */
import type { Grouping } from '../../../graph-data/model/group-views.ts';
import type { Finding } from '../../../graph-data/model/vocabulary.ts';
import type { CanvasState, FocusState, Point, SelectionState, Sight } from './canvas-state.ts';
import type { UiState } from './interface-state.ts';

/** Work that takes long enough to be shown; `cancel` is offered as a button in the status bar. */
export type Task = { id: number; name: string; done: number | null; total: number | null };

export type Notice = { id: number; tone: 'info' | 'error'; text: string };

/**
 * A queue of relations whose citations are checked by a person one after the other. `at` is the
 * relation, `part` its citation; `at` equal to the length of the queue means that the end is reached.
 */
export type FactCheckState = {
  /** What was chosen, in words. */
  scope: string;
  relations: readonly string[];
  /** Only citations of this document are checked; null for all. */
  document: string | null;
  at: number;
  part: number;
  /** Whether the present citation stands on the screen: nobody judges what nobody has seen. */
  shown: boolean;
  /** What is being written about the present citation. */
  note: string;
  /** Reviews committed in this round, oldest first, and where in the queue they belong. */
  saved: readonly SavedReview[];
};

export type SavedReview = {
  review: string;
  finding: Finding;
  note: string;
  at: number;
  part: number;
};

/**
 * What was last measured of the entities shown: columns by id, communities from the largest. `slot`:
 * the rank of a community's colour.
 */
export type MeasuredState = {
  betweenness: Readonly<Record<string, number>>;
  pageRank: Readonly<Record<string, number>>;
  /** PageRank in the whole project, as shares of the largest. */
  wholeRank: Readonly<Record<string, number>>;
  communities: readonly { slot: number | null; members: readonly string[] }[];
};

/** A story being told: saved views one after the other. */
export type StoryState = {
  /** Ids of views in their order; `at` is the one that is told. */
  views: readonly string[];
  at: number;
  /** What was there before, which comes back when the story ends. */
  before: {
    canvas: CanvasState;
    looks: Pick<UiState, 'colouring' | 'sizing' | 'entityColouring'>;
    selection: SelectionState;
    focus: FocusState;
    sight: Sight | null;
    /** Steps that could be undone. */
    steps: number;
  };
};

/** Groups of the whole graph, as they are looked at. */
export type GroupsState = {
  /** Groups opened one inside the other; empty for the whole graph. */
  trail: readonly { id: string; name: string }[];
  /** What is listed, the largest first, and where each group sits; null while it is worked out the first time. */
  found: { grouping: Grouping; places: readonly Point[] } | null;
  /** The group that is chosen, by its place in the list. */
  chosen: number;
  /** The task that works something out; null while none does. */
  task: number | null;
};
