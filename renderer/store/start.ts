/** Brings a window to life and keeps it in step with its project. */
import { considerTimeline, followDates } from './actions/dating.ts';
import { followMeasures } from './actions/measuring.ts';
import { firstView } from './actions/sessions.ts';
import type { App } from './app.ts';
import { describeFailure } from './failures.ts';
import { isLost, LOST, recount, refresh, soonOr } from './refresh.ts';
import { all } from './slices.ts';
import type { AppState } from './state.ts';

/**
 * Fetches the first view and follows the connection: a lost one is shown, and when it is back, or
 * the project has changed, everything is brought up to date; canvas, selection and camera stay.
 * @returns a function that stops following
 */
export function startApp(app: App): () => void {
  const update = coalesce(() => (app.store.getState().project === null ? load(app) : refresh(app)));
  const follow = (revision: number) => {
    const { project, awaited } = app.store.getState();
    const waiting = Object.keys(awaited).length > 0;
    if (waiting || project?.revision !== revision) void update();
    // While the file is being checked or counted, a change may also be that it has been.
    else if (project.check.state === 'running' || !project.counted)
      recount(app).catch(ignoreFailure);
  };
  const loaded = update();
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
    // What the first view shows may be newer than the change.
    app.client.onChange(({ revision }) => void loaded.then(() => follow(revision))),
  ];
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

/** Without dates there is no timeline; whoever opens it is told why. */
function ignoreFailure(): void {}

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
