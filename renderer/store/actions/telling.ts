/** Who says it: colours, the graph as one or two sources tell it, sources left out. */
import type { Colouring, SourceRef } from '../../../graph-data/figure/colouring.ts';
import { tells } from '../../../graph-data/figure/colouring.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';
import type { App } from '../app.ts';
import { addSubgraph } from '../canvas.ts';
import * as comparison from '../comparison.ts';
import { commit } from '../history.ts';
import { selectVisibleElements } from '../selectors.ts';
import { all, on } from '../slices.ts';
import type { CanvasState } from '../state.ts';
import { shorten } from '../words.ts';
import { endLayout } from './arranging.ts';
import { fit, notify } from './interface.ts';
import { placeAnew } from './laying-out.ts';

/** Chooses what relations are coloured by. */
export function setColouring(app: App, colouring: Colouring): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, colouring })));
}

/**
 * Shows the whole graph of one source, or of two side by side, and nothing else. What is not on the canvas
 * yet is brought there, and all of it is laid out anew, but for what is pinned, until the comparison ends.
 */
export async function compareSources(app: App, a: SourceRef, b: SourceRef | null): Promise<void> {
  endLayout(app);
  const title = comparison.comparisonTitle({ a, b });
  await app.task(title, async (task) => {
    const sources = b === null ? [a] : [a, b];
    const told = await app.service.getTold(
      {
        sources: sources.map(({ kind, value }) => ({ kind, value })),
        limit: app.store.getState().ui.budget,
      },
      { signal: task.signal },
    );
    const present = Object.keys(app.store.getState().canvas.nodes);
    const brought = toBring(app, sources, told.entities);
    const added: Subgraph =
      brought.length === 0
        ? { nodes: [], edges: [] }
        : await app.service.getSubgraph({ entities: [...present, ...brought] });
    const compared = comparison.compare(a, b, brought);
    const change = all<CanvasState>(addSubgraph(added, {}), compared);
    const places = await placeAnew(app, change(app.store.getState().canvas), task.signal);
    task.signal.throwIfAborted();
    app.store.setState(commit(shorten(title), all(change, comparison.rearrange(places))));
    fit(app);
    sayWhatIsMissing(app, told.totals.entities);
  });
}

/** Those that are not on the canvas yet and that there is room for, beside what of the telling is there. */
function toBring(app: App, sources: readonly SourceRef[], entities: readonly string[]): string[] {
  const { canvas, ui } = app.store.getState();
  const told = Object.values(canvas.edges).filter((edge) =>
    sources.some((one) => tells(one, edge)),
  );
  const there = new Set(told.flatMap(({ source, target }) => [source, target]));
  for (const id of entities) if (Object.hasOwn(canvas.nodes, id)) there.add(id);
  return entities
    .filter((id) => !Object.hasOwn(canvas.nodes, id))
    .slice(0, Math.max(0, ui.budget - there.size));
}

function sayWhatIsMissing(app: App, total: number): void {
  const state = app.store.getState();
  const shown = selectVisibleElements(state).nodes.length;
  if (shown >= total || total <= state.ui.budget) return;
  const [most, all] = [shown, total].map((count) => count.toLocaleString('en-GB'));
  notify(
    app,
    'info',
    `Of ${all} entities in what is told, ${most} that are related most are shown: allow more in the menu View.`,
  );
}

/** Shows everything again that was there before sources were told apart. */
export function endComparison(app: App): void {
  app.store.setState(commit('show all sources', comparison.endComparison()));
  fit(app);
}

/** Leaves documents out to see what falls, or takes them back in. */
export function leaveOut(app: App, documents: readonly string[], out: boolean, name: string): void {
  const title = `${out ? 'leave out' : 'restore'} ${shorten(name)}`;
  app.store.setState(commit(title, comparison.leaveOut(documents, out)));
}

/** Takes every source back in. */
export function restoreSources(app: App): void {
  const { leftOut } = app.store.getState().canvas;
  leaveOut(app, leftOut, false, 'all sources');
}
