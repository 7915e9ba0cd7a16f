/** Brings a window up to date with its project after a change of it, or after the connection was lost. */

import type { Facets, Subgraph } from '../../graph-data/model/views.ts';
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import { refreshDates } from './actions/dating.ts';
import { whenSaved } from './actions/editing.ts';
import { revealEntities } from './actions/interface.ts';
import { placeNewcomers } from './actions/laying-out.ts';
import type { App, Producer } from './app.ts';
import { refreshCanvas, refreshRemembered, welcome } from './canvas.ts';
import { describeFailure, failureCode } from './failures.ts';
import { rewriteHistory } from './history.ts';
import { addNotice } from './notices.ts';
import { withFlags, without } from './records.ts';
import { all, on } from './slices.ts';
import type { AppState, CanvasState } from './state.ts';
import { followRenamedTypes } from './type-filters.ts';
import { reveal } from './visibility.ts';

/** More ids than a call may carry; history beyond them is refreshed only where it is on the canvas. */
const ID_LIMIT = 20_000;

/** Asks for everything anew. Canvas, selection and camera stay; what was counted before is shown until it was counted again. */
export async function refresh(app: App): Promise<void> {
  app.forget();
  try {
    const { awaited, saving } = app.store.getState();
    // The change may be known before its own answer, which notes what was on the canvas until then.
    const noted = saving ? whenSaved(app) : undefined;
    const asked = rememberedEntities(app.store.getState());
    const counting = app.service.getFacets({});
    // Where it fails, so does what waits for it below.
    counting.catch(() => {});
    const [project, fresh] = await Promise.all([
      app.service.getProject({}),
      app.service.getSubgraph({ entities: asked }),
    ]);
    const facets = await (needsFacets(app.store.getState(), fresh)
      ? counting
      : soonOr(null, counting));
    await noted;
    const found = new Set(fresh.nodes.map(({ id }) => id));
    const gone = asked.filter((id) => !found.has(id));
    const made = Object.keys(awaited).filter((id) => found.has(id) && awaited[id]?.place === null);
    const renamed = facets === null ? unchanged : followRenamedTypes(fresh, facets);
    const change = all(
      renamed,
      refreshCanvas(fresh, gone),
      welcome(fresh, awaited),
      reveal({ entities: made, relations: [] }),
    );
    const places = await placeNewcomers(app, change(app.store.getState().canvas));
    // What was waited for and did not come with its edit does not come any more.
    const done = Object.keys(awaited).filter((id) => found.has(id) || !saving);
    app.store.setState(
      all<AppState>(
        rewriteHistory(all(change, settle(places)), all(renamed, refreshRemembered(fresh))),
        noteGone(gone),
        (state) => ({
          ...state,
          connection: { state: 'ready' },
          epoch: state.epoch + 1,
          awaited: without(state.awaited, done),
          project,
          facets: facets ?? state.facets,
        }),
      ),
    );
    if (facets === null) takeLater(app, counting);
    if (made.length > 0) revealEntities(app, withNeighbours(made, app.store.getState().canvas));
    await refreshDates(app);
  } catch (failure) {
    if (isLost(failure)) app.store.setState({ connection: LOST });
    else app.store.setState(on('notices', addNotice('error', describeFailure(failure))));
  }
}

/** Learns what has been counted meanwhile, or whether the file was checked; nothing else has changed. */
export async function recount(app: App): Promise<void> {
  const project = await app.service.getProject({});
  app.store.setState((state) =>
    state.project?.revision === project.revision ? { ...state, project } : state,
  );
}

function unchanged(canvas: CanvasState): CanvasState {
  return canvas;
}

const NO_TYPES: Pick<Facets, 'entityTypes' | 'relationTypes'> = {
  entityTypes: [],
  relationTypes: [],
};

/** Whether a type that is filtered out may have got another name: only what has been counted can tell. */
function needsFacets({ canvas, history }: AppState, fresh: Subgraph): boolean {
  const follow = followRenamedTypes(fresh, NO_TYPES);
  const steps = [...history.past, ...history.future].map((entry) => entry.canvas);
  return [canvas, ...steps].some((each) => follow(each) !== each);
}

/** Takes counts that come later than what they were asked with, unless there has been another change since. */
function takeLater(app: App, counting: Promise<Facets>): void {
  const { epoch } = app.store.getState();
  const take = (facets: Facets) =>
    app.store.setState((state) => (state.epoch === epoch ? { ...state, facets } : state));
  counting.then(take, (failure) => {
    if (!isLost(failure))
      app.store.setState(on('notices', addNotice('error', describeFailure(failure))));
  });
}

/** What has just been made is seen beside what it is related to. */
function withNeighbours(made: readonly string[], { edges }: CanvasState): readonly string[] {
  const own = new Set(made);
  const theirs = Object.values(edges).filter(
    ({ source, target }) => own.has(source) || own.has(target),
  );
  return [...new Set([...made, ...theirs.flatMap(({ source, target }) => [source, target])])];
}

/** Places for those that have none. */
function settle(places: CanvasState['positions']): Producer<CanvasState> {
  return (canvas) => {
    const missing = Object.keys(places).filter(
      (id) => Object.hasOwn(canvas.nodes, id) && !Object.hasOwn(canvas.positions, id),
    );
    if (missing.length === 0) return canvas;
    return { ...canvas, positions: { ...places, ...canvas.positions } };
  };
}

/** Remembers what the project no longer has; what is gone is no longer looked at either. */
function noteGone(gone: readonly string[]): Producer<AppState> {
  return (state) => {
    const { subject } = state.focus;
    const lost = subject?.kind === 'entity' && gone.includes(subject.id);
    return {
      ...state,
      gone: withFlags({}, gone),
      focus: lost ? { ...state.focus, subject: null } : state.focus,
    };
  };
}

/** Every entity on the canvas, on its way there, or in a step that can be undone or made again. */
function rememberedEntities({ canvas, history, story, awaited }: AppState): string[] {
  const steps = [...history.past, ...history.future].map((entry) => entry.canvas);
  const canvases = [canvas, ...(story === null ? [] : [story.before.canvas]), ...steps];
  const ids = new Set([
    ...Object.keys(awaited),
    ...canvases.flatMap(({ nodes }) => Object.keys(nodes)),
  ]);
  return [...ids].slice(0, ID_LIMIT);
}

/** How long is waited for what a large project takes seconds to count, in milliseconds. */
const COUNTING_MS = 60;

/** What a promise answers, or something else where it does not answer at once. */
export function soonOr<T, U>(other: U, promise: Promise<T>): Promise<T | U> {
  const pause = new Promise<U>((resolve) => setTimeout(() => resolve(other), COUNTING_MS));
  return Promise.race([promise, pause]);
}

export const LOST: ConnectionStatus = { state: 'reconnecting' };

/** A lost connection comes back by itself, and with it the next attempt. */
export function isLost(failure: unknown): boolean {
  return failureCode(failure) === 'DISCONNECTED';
}
