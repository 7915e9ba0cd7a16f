/** Keeps how a window is left, and begins the next one with it. */
import { MAX_SESSION } from '../../../graph-data/model/projects.ts';
import { datesOf } from '../../../graph-data/model/time-filter.ts';
import { entitiesOf, viewGraph } from '../../../graph-data/model/view-graph.ts';
import type { App, Producer } from '../app.ts';
import { askCamera } from '../camera.ts';
import { focusDocument } from '../focus.ts';
import { isKeptAlike, readSession, restoreAround, type Session, writeSession } from '../session.ts';
import { on } from '../slices.ts';
import type { AppState, CanvasState } from '../state.ts';
import { canvasOf } from '../views.ts';
import { loadOverview } from './exploring.ts';

/** What a window begins with. */
export type FirstView = {
  canvas: CanvasState;
  around: Producer<AppState>;
  /** To be done once it is drawn. */
  after: () => void;
};

/** Milliseconds after the service's first answer at which the session is left alone. */
const PATIENCE = 400;
/** Milliseconds without another change after which a session is kept. */
const REST = 700;

/**
 * The view that the last window was left with; the overview where there is none that can be restored.
 * @param opened settles when the service has answered once: what takes much longer is not waited for
 */
export async function firstView(app: App, opened: Promise<unknown>): Promise<FirstView> {
  const kept = readSession(await soonOr(null, app.shell.session.load(), opened));
  const restored = kept === null ? null : await restore(app, kept).catch(() => null);
  if (restored !== null) return restored;
  const around = on<'camera'>('camera', askCamera({ kind: 'fit', entities: null }));
  return { canvas: await loadOverview(app), around, after: () => {} };
}

async function restore(app: App, session: Session): Promise<FirstView | null> {
  const { content } = session;
  const among = entitiesOf(content);
  const [fresh, dates] = await Promise.all([
    app.service.getSubgraph({ entities: among }),
    content.time === null ? {} : app.service.getTimeline({ among }).then(datesOf),
  ]);
  if (fresh.nodes.length === 0) return null;
  const graph = viewGraph(content, fresh, dates);
  const canvas = canvasOf(graph, content);
  const after = () => void openAgain(app, session.document);
  return { canvas, around: restoreAround(session, graph), after };
}

async function openAgain(app: App, document: Session['document']): Promise<void> {
  if (document === null) return;
  try {
    await app.query('getDocument', { id: document.id });
  } catch {
    // It is no longer there.
    return;
  }
  app.store.setState(on('focus', focusDocument(document.id, document.citation)));
}

/**
 * Keeps the session whenever the window has been at rest for a moment, and when it goes.
 * @returns a function that stops it
 */
export function followSession(
  app: App,
  page: Pick<Document, 'addEventListener' | 'removeEventListener'>,
) {
  let kept = app.store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const state = app.store.getState();
    if (state.project === null || state.story !== null || isKeptAlike(kept, state)) return;
    kept = state;
    const session = writeSession(state);
    if (session.length > MAX_SESSION) return;
    // A session that cannot be kept is no trouble worth a word: the next window begins with the overview.
    app.shell.session.save(session).catch(() => {});
  };
  const stop = app.store.subscribe((state) => {
    if (isKeptAlike(kept, state)) return;
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  });
  page.addEventListener('visibilitychange', keep);
  return () => {
    clearTimeout(timer);
    stop();
    page.removeEventListener('visibilitychange', keep);
  };
}

async function soonOr<T>(otherwise: T, work: Promise<T>, opened: Promise<unknown>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    const wait = () => {
      timer = setTimeout(() => resolve(otherwise), PATIENCE);
    };
    opened.then(wait, wait);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
