/** Brings a window to life and keeps it in step with its project. */
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import { considerTimeline, refreshDates } from './actions/dating.ts';
import { loadOverview } from './actions/exploring.ts';
import { followMeasures } from './actions/measuring.ts';
import type { App } from './app.ts';
import { askCamera } from './camera.ts';
import { refreshCanvas } from './canvas.ts';
import { describeFailure, failureCode } from './failures.ts';
import { rewriteHistory } from './history.ts';
import { addNotice } from './notices.ts';
import { all, on } from './slices.ts';
import type { AppState } from './state.ts';

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
    app.client.onStatus((status) => {
      const former = app.store.getState().connection.state;
      // The first view is on its way already; it says itself when it is there.
      if (status.state === 'ready' && former === 'starting') return;
      app.store.setState({ connection: status });
      if (status.state === 'ready' && former !== 'ready') void update();
    }),
    app.client.onChange(({ revision }) => {
      if (app.store.getState().project?.revision !== revision) void update();
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
    const [project, facets, canvas] = await Promise.all([
      app.service.getProject({}),
      app.service.getFacets({}),
      loadOverview(app),
    ]);
    app.store.setState(
      all<AppState>(
        (state) => ({ ...state, connection: { state: 'ready' }, project, facets, canvas }),
        on('camera', askCamera({ kind: 'fit', entities: null })),
      ),
    );
    void considerTimeline(app).catch(ignoreFailure);
  } catch (failure) {
    const message = describeFailure(failure);
    app.store.setState({ connection: isLost(failure) ? LOST : { state: 'failed', message } });
  }
}

async function refresh(app: App): Promise<void> {
  app.forget();
  try {
    const [project, facets, fresh] = await Promise.all([
      app.service.getProject({}),
      app.service.getFacets({}),
      app.service.getSubgraph({ entities: rememberedEntities(app.store.getState()) }),
    ]);
    app.store.setState(
      all<AppState>(rewriteHistory(refreshCanvas(fresh)), (state) => ({
        ...state,
        connection: { state: 'ready' },
        epoch: state.epoch + 1,
        project,
        facets,
      })),
    );
    await refreshDates(app);
  } catch (failure) {
    if (isLost(failure)) app.store.setState({ connection: LOST });
    else app.store.setState(on('notices', addNotice('error', describeFailure(failure))));
  }
}

/** Without dates there is no timeline; whoever opens it is told why. */
function ignoreFailure(): void {}

/** Every entity on the canvas or in a step that can be undone or made again. */
function rememberedEntities({ canvas, history, story }: AppState): string[] {
  const steps = [...history.past, ...history.future].map((entry) => entry.canvas);
  const canvases = [canvas, ...(story === null ? [] : [story.before.canvas]), ...steps];
  const ids = new Set(canvases.flatMap(({ nodes }) => Object.keys(nodes)));
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
