/** Sizes and colours of entities that stand for centrality and communities, kept in step with what is shown. */
import type { EntityColouring, Sizing } from '../../../graph-data/figure/entity-looks.ts';
import type { GraphNode } from '../../../graph-data/model/views.ts';
import type { App } from '../app.ts';
import { describeFailure, failureCode, isCancelled } from '../failures.ts';
import {
  sameEntities,
  takeMeasures,
  takeRanks,
  type WantedMeasures,
  wantedMeasures,
} from '../measures.ts';
import { selectVisibleElements } from '../selectors.ts';
import { on } from '../slices.ts';
import { notify, openDialog } from './interface.ts';

/** The most that one call measures. */
export const MEASURED_AT_MOST = 5_000;
/** What is shown may change several times in a row; measured is what it comes to. */
const QUIET_MS = 30;
/** Work that takes longer than this is shown, with a way to end it. */
const SHOWN_AFTER_MS = 300;

/** Chooses what the size of an entity stands for. */
export function setSizing(app: App, sizing: Sizing): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, sizing })));
}

/** Entities listed as those that have most. */
const HIGHEST = 20;

/** Sizes entities by their PageRank in the whole project, and lists those that have most of it. */
export async function rankWhole(app: App): Promise<void> {
  const ranks = await app.task('Ranking the whole project', ({ signal, report }) =>
    app.service.getRanks(
      { entities: [], highest: HIGHEST },
      { signal, onProgress: ({ done, total }) => report(done, total) },
    ),
  );
  if (ranks === undefined) return;
  app.store.setState(on('ui', (ui) => ({ ...ui, sizing: 'wholeRank', ranked: ranks.highest })));
  openDialog(app, 'ranks');
}

/** Chooses what the colour of an entity stands for. */
export function setEntityColouring(app: App, entityColouring: EntityColouring): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, entityColouring })));
}

/**
 * Measures what is shown whenever sizes or colours stand for it and it, or the project, has changed.
 * @returns a function that stops it
 */
export function followMeasures(app: App): () => void {
  let asked: Asked | null = null;
  const look = () => {
    const state = app.store.getState();
    const wanted = wantedMeasures(state);
    if (!wanted.shown && !wanted.whole) {
      asked?.work.abort();
      asked = null;
      return;
    }
    const { nodes } = selectVisibleElements(state);
    const { epoch } = state;
    if (asked !== null && answers(asked, { nodes, epoch, wanted })) return;
    asked?.work.abort();
    asked = { nodes, epoch, wanted, work: new AbortController() };
    void measureShown(app, asked);
  };
  const stop = app.store.subscribe(look);
  return () => {
    stop();
    asked?.work.abort();
  };
}

type Question = { nodes: readonly GraphNode[]; epoch: number; wanted: WantedMeasures };
type Asked = Question & { work: AbortController };

/** Whether what was asked answers a question as well. */
function answers(asked: Asked, { nodes, epoch, wanted }: Question): boolean {
  const enough = (asked.wanted.shown || !wanted.shown) && (asked.wanted.whole || !wanted.whole);
  return enough && asked.epoch === epoch && sameEntities(asked.nodes, nodes);
}

async function measureShown(app: App, { nodes, wanted, work }: Asked): Promise<void> {
  await pause(QUIET_MS);
  const { signal } = work;
  if (signal.aborted || nodes.length === 0) return;
  if (wanted.shown && nodes.length > MEASURED_AT_MOST) return giveUp(app, tooMany(nodes.length));
  const entities = nodes.map(({ id }) => id);
  const answer = Promise.all([
    wanted.shown ? app.service.measure({ entities }, { signal }) : null,
    wanted.whole ? app.service.getRanks({ entities, highest: 0 }, { signal }) : null,
  ]);
  const shown = setTimeout(() => void showWork(app, answer, work), SHOWN_AFTER_MS);
  try {
    const [measures, ranks] = await answer;
    if (signal.aborted) return;
    app.store.setState(({ measured }) => {
      const shown = measures === null ? measured : takeMeasures(measures, measured);
      return { measured: ranks === null ? shown : takeRanks(ranks, shown) };
    });
  } catch (failure) {
    // A lost connection comes back with a new epoch, and all is measured anew.
    if (signal.aborted || isCancelled(failure) || failureCode(failure) === 'DISCONNECTED') return;
    giveUp(app, describeFailure(failure));
  } finally {
    clearTimeout(shown);
  }
}

/** Whoever cancels it wants the usual looks back. */
async function showWork(app: App, answer: Promise<unknown>, work: AbortController): Promise<void> {
  await app.task('Measuring what is shown', async ({ signal }) => {
    const cancel = () => {
      work.abort();
      usualLooks(app);
    };
    signal.addEventListener('abort', cancel, { once: true });
    const ended = new Promise<void>((resolve) => {
      work.signal.addEventListener('abort', () => resolve(), { once: true });
      answer.then(
        () => resolve(),
        () => resolve(),
      );
    });
    await ended;
  });
}

function giveUp(app: App, why: string): void {
  usualLooks(app);
  notify(app, 'error', why);
}

function usualLooks(app: App): void {
  setSizing(app, 'connections');
  setEntityColouring(app, 'type');
}

function tooMany(count: number): string {
  const [most, shown] = [MEASURED_AT_MOST, count].map((n) => n.toLocaleString('en-GB'));
  return `At most ${most} entities can be measured and ${shown} are shown; hide or filter some out first.`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
