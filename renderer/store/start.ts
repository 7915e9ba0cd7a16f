/** Brings a window to life and keeps it in step with its project. */
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import { considerTimeline, followDates, refreshDates } from './actions/dating.ts';
import { revealEntities } from './actions/interface.ts';
import { placeNewcomers } from './actions/laying-out.ts';
import { followMeasures } from './actions/measuring.ts';
import { firstView } from './actions/sessions.ts';
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

/**
 * Fetches the first view and follows the connection: a lost one is shown, and when it is back, or
 * the project has changed, everything is brought up to date; canvas, selection and camera stay.
 * @returns a function that stops following
 */
export function startApp(app: App): () => void {
  const update = coalesce(() => (app.store.getState().project === null ? load(app) : refresh(app)));
  const stops = [
    followMeasures(app),
    followDates(app),
    app.client.onStatus((status) => {
      const former = app.store.getState().connection.state;
      // The first view is on its way already; it says itself when it is there.
      if (status.state === 'ready' && former === 'starting') return;
      app.store.setState({ connection: status });
      if (status.state === 'ready' && former !== 'ready') void update();
    }),
    app.client.onChange(({ revision }) => {
      const { project, awaited } = app.store.getState();
      const waiting = Object.keys(awaited).length > 0;
      // While the file is being checked or counted, a change may also be that it has been.
      const checking = project?.check.state === 'running';
      const counting = project?.counted === false;
      if (waiting || checking || counting || project?.revision !== revision) void update();
    }),
  ];
  void update();
  return () => {
    for (const stop of stops) stop();
  };
}

/** The first view, in one round of parallel calls and one layout; shown at once when all is there. */
async function load(app: App): Promise<void> {
  try {
    // In this order: what the first view cannot do without is asked for first.
    const asked = app.service.getProject({});
    const opening = Promise.all([asked, firstView(app, asked)]);
    const counting = app.service.getFacets({});
    const [project, view] = await opening;
    const facets = await soonOr(null, counting);
    app.store.setState(
      all<AppState>(
        (state) => ({
          ...state,
          connection: { state: 'ready' },
          project,
          facets,
          canvas: view.canvas,
        }),
        view.around,
      ),
    );
    view.after();
    if (facets === null)
      counting.then((late) => app.store.setState({ facets: late }), ignoreFailure);
    void considerTimeline(app).catch(ignoreFailure);
  } catch (failure) {
    const message = describeFailure(failure);
    app.store.setState({ connection: isLost(failure) ? LOST : { state: 'failed', message } });
  }
}

async function refresh(app: App): Promise<void> {
  app.forget();
  try {
    const { awaited, saving } = app.store.getState();
    const asked = rememberedEntities(app.store.getState());
    const [project, facets, fresh] = await Promise.all([
      app.service.getProject({}),
      app.service.getFacets({}),
      app.service.getSubgraph({ entities: asked }),
    ]);
    const found = new Set(fresh.nodes.map(({ id }) => id));
    const gone = asked.filter((id) => !found.has(id));
    const made = Object.keys(awaited).filter((id) => found.has(id) && awaited[id]?.place === null);
    const renamed = followRenamedTypes(fresh, facets);
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
          facets,
        }),
      ),
    );
    if (made.length > 0) revealEntities(app, withNeighbours(made, app.store.getState().canvas));
    await refreshDates(app);
  } catch (failure) {
    if (isLost(failure)) app.store.setState({ connection: LOST });
    else app.store.setState(on('notices', addNotice('error', describeFailure(failure))));
  }
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

/** How long the first view waits for what a large project takes seconds to count, in milliseconds. */
const COUNTING_MS = 60;

/** What a promise answers, or something else where it does not answer at once. */
function soonOr<T, U>(other: U, promise: Promise<T>): Promise<T | U> {
  const pause = new Promise<U>((resolve) => setTimeout(() => resolve(other), COUNTING_MS));
  return Promise.race([promise, pause]);
}

/** Without dates there is no timeline; whoever opens it is told why. */
function ignoreFailure(): void {}

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

const LOST: ConnectionStatus = { state: 'reconnecting' };

/** A lost connection comes back by itself, and with it the next attempt. */
function isLost(failure: unknown): boolean {
  return failureCode(failure) === 'DISCONNECTED';
}

/** The same work, never twice at a time: calls made meanwhile lead to one more run after it. */
function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    again = running !== null;
    running ??= (async () => {
      do {
        again = false;
        await work();
      } while (again);
      running = null;
    })();
    return running;
  };
}
