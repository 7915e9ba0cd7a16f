/** Who says it: colours, the graph as one or two sources tell it, sources left out. */
import type { Colouring, SourceRef } from '../../../graph-data/figure/colouring.ts';
import { tells } from '../../../graph-data/figure/colouring.ts';
import type { GraphEdge, RelationSummary, Subgraph } from '../../../graph-data/model/views.ts';
import type { App, TaskHandle } from '../app.ts';
import { addSubgraph } from '../canvas.ts';
import * as comparison from '../comparison.ts';
import { commit } from '../history.ts';
import { all, on } from '../slices.ts';
import type { CanvasState } from '../state.ts';
import { shorten } from '../words.ts';
import { endLayout } from './arranging.ts';
import { fit } from './interface.ts';
import { placeAnew } from './laying-out.ts';

/** The most that one call for an overview gives. */
const WHOLE = 2_000;
/** Relations that one call for what somebody says gives. */
const A_PAGE = 1_000;
/** Calls made at a time where a project is larger than that. */
const AT_A_TIME = 16;

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
    const told = await relationsOf(app, b === null ? [a] : [a, b], task);
    const { nodes } = app.store.getState().canvas;
    const present = Object.keys(nodes);
    const ends = [...new Set(told.flatMap(({ source, target }) => [source, target]))];
    const brought = ends.filter((id) => !Object.hasOwn(nodes, id));
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
  });
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

/** Every relation of the project that one of the sources tells. */
async function relationsOf(
  app: App,
  sources: readonly SourceRef[],
  task: TaskHandle,
): Promise<readonly Pick<GraphEdge, 'source' | 'target'>[]> {
  const { edges } = await app.query('getOverview', { limit: WHOLE });
  const entities = app.store.getState().project?.entities ?? 0;
  if (entities <= WHOLE) return edges.filter((edge) => sources.some((one) => tells(one, edge)));
  const lists = await Promise.all(sources.map((source) => relationsOfOne(app, source, task)));
  return lists.flat();
}

/** Every relation that an entity is the speaker of. */
async function saidBy(
  app: App,
  id: string,
  { signal }: TaskHandle,
): Promise<readonly RelationSummary[]> {
  const relations: RelationSummary[] = [];
  for (;;) {
    const page = {
      direction: 'said',
      type: null,
      offset: relations.length,
      limit: A_PAGE,
    } as const;
    const next = await app.service.getEntityRelations({ id, ...page }, { signal });
    relations.push(...next);
    if (next.length < A_PAGE) return relations;
  }
}

async function relationsOfOne(
  app: App,
  source: SourceRef,
  task: TaskHandle,
): Promise<readonly Pick<GraphEdge, 'source' | 'target'>[]> {
  if (source.kind === 'speaker' && source.value !== '') {
    return saidBy(app, source.value, task);
  }
  const listed = await app.query('listDocuments', {});
  const documents = listed.filter(({ id, publisher }) =>
    source.kind === 'document' ? id === source.value : publisher === source.value,
  );
  const details = await Promise.all(documents.map(({ id }) => app.query('getDocument', { id })));
  const ids = [...new Set(details.flatMap(({ passages }) => passages.map((one) => one.relation)))];
  const relations = [];
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    task.signal.throwIfAborted();
    const batch = ids.slice(at, at + AT_A_TIME).map((id) => app.service.getRelation({ id }));
    relations.push(...(await Promise.all(batch)).map(({ relation }) => relation));
    task.report(relations.length, ids.length);
  }
  return relations;
}
