/** Undo and redo: of the canvas by its former values, of the project by inverse change sets. */
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import { changesTypes } from '../../graph-data/model/edits/created.ts';
import { followRenaming, type Renaming } from '../../graph-data/model/renamed-type.ts';
import { visibleElements } from '../../graph-data/model/visible-graph.ts';
import type { Producer } from './app.ts';
import { removeEntities } from './canvas.ts';
import { keepSelected } from './selection.ts';
import type { AppState, CanvasState, HistoryEntry } from './state.ts';
import { isOnCanvas } from './type-filters.ts';

/** How many steps can be taken back. */
export const HISTORY_LIMIT = 200;

/**
 * A named change of the canvas that can be undone. A change that changes nothing leaves no step.
 * What is no longer seen is no longer selected, so that no command acts on the unseen.
 */
export function commit(name: string, change: Producer<CanvasState>): Producer<AppState> {
  return (state) => {
    const canvas = change(state.canvas);
    if (canvas === state.canvas) return state;
    const past = [...state.history.past, { name, canvas: state.canvas }].slice(-HISTORY_LIMIT);
    return withCanvas({ ...state, history: { past, future: [] } }, canvas);
  };
}

/** Notes a committed change of the project; `inverse` takes it back. */
export function commitEdit(name: string, inverse: ChangeSet): Producer<AppState> {
  return (state) => {
    const entry = { name, canvas: state.canvas, edit: inverse };
    const past = [...state.history.past, entry].slice(-HISTORY_LIMIT);
    return { ...state, history: { past, future: [] } };
  };
}

/**
 * Notes that the change of the project at the end of one list was sent; `inverse` goes to the other. Where it names
 * types anew, filters name them as they did before the step.
 */
export function turnEdit(
  from: 'past' | 'future',
  entry: HistoryEntry,
  inverse: ChangeSet,
): Producer<AppState> {
  const to = from === 'past' ? 'future' : 'past';
  return (state) => {
    const left = withoutEdit(state.history[from], entry);
    const turned = { name: entry.name, canvas: state.canvas, edit: inverse };
    const history = { [from]: left, [to]: [...state.history[to], turned] };
    const after = { ...state, history: { ...state.history, ...history } };
    // While a story is told, the canvas is that of a view, which the change set itself has brought up to date.
    if (state.story !== null || !changesTypes(inverse)) return after;
    return withCanvas(after, withFilters(state.canvas, entry.canvas.filters));
  };
}

/**
 * Lets filters follow a type that has just been renamed, within the step that renamed it. What has it on the canvas
 * still goes by the old name: there they follow with it (`followRenamedTypes`).
 */
export function renameInFilters(renaming: Renaming): Producer<AppState> {
  const follow = (canvas: CanvasState) =>
    isOnCanvas(canvas, renaming)
      ? canvas
      : withFilters(canvas, followRenaming(canvas.filters, renaming));
  return (state) => {
    const { story } = state;
    if (story === null) return withCanvas(state, follow(state.canvas));
    const before = { ...story.before, canvas: follow(story.before.canvas) };
    return withCanvas({ ...state, story: { ...story, before } }, follow(state.canvas));
  };
}

function withFilters(canvas: CanvasState, filters: CanvasState['filters']): CanvasState {
  return filters === canvas.filters ? canvas : { ...canvas, filters };
}

/** A change of the canvas within the latest step: positions on their way, data brought up to date. */
export function amend(change: Producer<CanvasState>): Producer<AppState> {
  return (state) => withCanvas(state, change(state.canvas));
}

/** Takes the latest step back. */
export function undo(): Producer<AppState> {
  return (state) => {
    const entry = state.history.past.at(-1);
    if (entry === undefined) return state;
    const past = state.history.past.slice(0, -1);
    const future = [...state.history.future, { name: entry.name, canvas: state.canvas }];
    return withCanvas({ ...state, history: { past, future } }, existing(state, entry.canvas));
  };
}

/** Takes the latest step that was taken back again. */
export function redo(): Producer<AppState> {
  return (state) => {
    const entry = state.history.future.at(-1);
    if (entry === undefined) return state;
    const future = state.history.future.slice(0, -1);
    const past = [...state.history.past, { name: entry.name, canvas: state.canvas }];
    return withCanvas({ ...state, history: { past, future } }, existing(state, entry.canvas));
  };
}

/** Forgets a step that cannot be taken any more. */
export function dropStep(from: 'past' | 'future', entry: HistoryEntry): Producer<AppState> {
  return (state) => {
    const left = withoutEdit(state.history[from], entry);
    return { ...state, history: { ...state.history, [from]: left } };
  };
}

// An entry is made anew whenever its canvas is brought up to date, which a commit itself leads to; its edit is not.
function withoutEdit(steps: readonly HistoryEntry[], { edit }: HistoryEntry): HistoryEntry[] {
  return steps.filter((step) => step.edit === undefined || step.edit !== edit);
}

/** A remembered canvas without what has been deleted since. */
function existing({ gone }: AppState, canvas: CanvasState): CanvasState {
  return removeEntities(Object.keys(gone))(canvas);
}

/**
 * Applies a change to the canvas, and its like to every remembered one, so that undo brings nothing stale back.
 * @param remembered keeps what the project no longer has: it may come back
 */
export function rewriteHistory(
  change: Producer<CanvasState>,
  remembered: Producer<CanvasState> = change,
): Producer<AppState> {
  const rewrite = (entry: HistoryEntry) => ({ ...entry, canvas: remembered(entry.canvas) });
  return (state) => {
    const { past, future } = state.history;
    const history = { past: past.map(rewrite), future: future.map(rewrite) };
    const before = state.story?.before;
    const story =
      state.story === null || before === undefined
        ? null
        : { ...state.story, before: { ...before, canvas: change(before.canvas) } };
    return withCanvas({ ...state, history, story }, change(state.canvas));
  };
}

function withCanvas(state: AppState, canvas: CanvasState): AppState {
  if (canvas === state.canvas) return state;
  if (sameElements(state.canvas, canvas)) return { ...state, canvas };
  const { nodes, edges } = visibleElements(canvas);
  const seen = {
    entity: new Set(nodes.map((node) => node.id)),
    relation: new Set(edges.map((edge) => edge.id)),
  };
  const there = keepSelected((subject) => seen[subject.kind].has(subject.id));
  return { ...state, canvas, selection: there(state.selection) };
}

function sameElements(a: CanvasState, b: CanvasState): boolean {
  return (
    a.nodes === b.nodes &&
    a.edges === b.edges &&
    a.hidden === b.hidden &&
    a.hiddenRelations === b.hiddenRelations &&
    a.filters === b.filters &&
    a.comparison === b.comparison &&
    a.time === b.time
  );
}
