/** What a figure made without the interface shows: chosen by name, arranged by a layout. */
import type { FigureContent } from '../figure/compose.ts';
import { nodeBox } from '../figure/geometry.ts';
import { createMeasure } from '../figure/measure.ts';
import { alongPaths, entitiesAlong } from '../figure/path-content.ts';
import { type CitedRelation, readingOrder } from '../figure/references.ts';
import { computeLayout } from '../layout/layout.ts';
import { relationSentence } from '../model/sentence.ts';
import { datesOf } from '../model/time-filter.ts';
import { entitiesOf, seenOf, viewGraph } from '../model/view-graph.ts';
import type { GraphNode, Subgraph } from '../model/views.ts';
import type { LayoutName } from '../model/vocabulary.ts';
import type { GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { entityNamed } from './names.ts';

/** Whom the figure is about. */
export type FigureScope =
  | { kind: 'all' }
  /** The most connected ones and the relations among them. */
  | { kind: 'overview'; entities: number }
  | { kind: 'focus'; name: string; depth: number }
  | { kind: 'path'; from: string; to: string }
  | { kind: 'view'; name: string };

/** `root`: the entity in the middle; `positions` and `scheme`: a saved view's own; null where there is none. */
export type Picked = Subgraph & {
  root: string | null;
  name: string;
  positions: FigureContent['positions'] | null;
  scheme: FigureContent['scheme'];
};

type Chosen = Subgraph & { root: string | null; name: string };

/** A scope's entities and relations, in a stable order. */
export async function pick(service: GraphService, scope: FigureScope): Promise<Picked> {
  if (scope.kind === 'view') return pickView(service, scope.name);
  return { ...(await choose(service, scope)), positions: null, scheme: null };
}

async function choose(
  service: GraphService,
  scope: Exclude<FigureScope, { kind: 'view' }>,
): Promise<Chosen> {
  switch (scope.kind) {
    case 'all': {
      const { content } = await service.exportProject({ format: 'json' });
      const { entities } = JSON.parse(content) as { entities: { id: string }[] };
      const all = await among(
        service,
        entities.map(({ id }) => id),
      );
      return { ...all, root: null, name: '' };
    }
    case 'overview': {
      const { nodes } = await service.getOverview({ limit: scope.entities });
      const ids = nodes.map(({ id }) => id);
      return { ...(await among(service, ids)), root: null, name: '' };
    }
    case 'focus': {
      const { id, name } = await entityNamed(service, scope.name);
      let present: readonly GraphNode[] = (await service.getSubgraph({ entities: [id] })).nodes;
      let edge = [id];
      for (let step = 0; step < scope.depth; step++) {
        const known = new Set(present.map((node) => node.id));
        for (const entity of edge) {
          const more = { entity, present: [...known], types: [], limit: 1_000 };
          for (const node of (await service.expand(more)).nodes) known.add(node.id);
        }
        edge = [...known].filter((one) => !present.some((node) => node.id === one));
        present = (await service.getSubgraph({ entities: [...known] })).nodes;
      }
      const ids = present.map((node) => node.id);
      return { ...(await among(service, ids)), root: id, name };
    }
    case 'path':
      return pickPaths(service, scope.from, scope.to);
  }
}

async function pickPaths(service: GraphService, first: string, last: string): Promise<Chosen> {
  const [from, to] = [await entityNamed(service, first), await entityNamed(service, last)];
  const ends = { from: from.id, to: to.id };
  const { paths } = await service.findPaths({ ...ends, shortest: true, maxLength: 8, limit: 100 });
  if (paths.length === 0)
    throw new ServiceError(
      'NOT_FOUND',
      `There is no path of up to 8 hops between “${from.name}” and “${to.name}”; choose two others.`,
    );
  const onPath = alongPaths(paths, await among(service, entitiesAlong(paths)));
  return { ...onPath, root: null, name: `${from.name} to ${to.name}` };
}

/** A saved view as it was left: what of it is seen, in its own places. */
async function pickView(service: GraphService, name: string): Promise<Picked> {
  const views = await service.listViews({});
  const wanted = name.toLocaleLowerCase('en');
  const found =
    views.find((view) => view.name === name) ??
    views.find((view) => view.name.toLocaleLowerCase('en') === wanted);
  if (!found) throw new ServiceError('NOT_FOUND', noView(name, views));
  const { content } = await service.getView({ id: found.id });
  const fresh = await service.getSubgraph({ entities: entitiesOf(content) });
  const among = entitiesOf(content);
  const dates = content.time === null ? {} : datesOf(await service.getTimeline({ among }));
  const view = viewGraph(content, fresh, dates);
  const { nodes, edges } = seenOf(view);
  const { comparison } = content;
  const scheme = comparison?.b
    ? ({ kind: 'comparison', a: comparison.a, b: comparison.b } as const)
    : null;
  const { positions } = view;
  return { ...ordered({ nodes, edges }), root: null, name: found.name, positions, scheme };
}

function noView(name: string, views: readonly { name: string }[]): string {
  const known = views.map((view) => `“${view.name}”`).join(', ');
  return views.length === 0
    ? `There is no view “${name}”: this project has no saved views.`
    : `There is no view “${name}”; the project has ${known}.`;
}

async function among(service: GraphService, entities: readonly string[]): Promise<Subgraph> {
  return ordered(await service.getSubgraph({ entities: [...entities] }));
}

function ordered({ nodes, edges }: Subgraph): Subgraph {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { nodes: nodes.toSorted(byId), edges: edges.toSorted(byId) };
}

/** Arranges a subgraph: the same one always in the same way. */
export function arrange(
  { nodes, edges, root }: Subgraph & { root: string | null },
  name: LayoutName,
  aspect: number,
): FigureContent['positions'] {
  const measure = createMeasure();
  const boxes = nodes.map((node) => nodeBox(node, measure));
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const { x, y } = computeLayout({
    name,
    ids: nodes.map(({ id }) => id),
    width: boxes.map(({ width }) => width + 16),
    height: boxes.map(({ height }) => height + 16),
    top: boxes.map(({ top }) => top + 8),
    x: nodes.map(() => null),
    y: nodes.map(() => null),
    fixed: nodes.map(() => false),
    edges: edges.flatMap(({ source, target }): [number, number][] => {
      const [a, b] = [index.get(source), index.get(target)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
    root: root === null ? null : (index.get(root) ?? null),
    seed: 1,
  });
  const turned = name === 'force' && turnsBetter(x, y, aspect);
  return Object.fromEntries(
    nodes.map(({ id }, at) => {
      const [px, py] = [x[at] ?? 0, y[at] ?? 0];
      return [id, turned ? { x: py, y: -px } : { x: px, y: py }];
    }),
  );
}

/** Whether an arrangement without an up and down fits the sheet better lying on its side. */
function turnsBetter(x: readonly number[], y: readonly number[], aspect: number): boolean {
  const span = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0);
  return span(x) > span(y) !== aspect > 1;
}

/** The citations of the relations, in the order in which a reader meets them in the picture. */
export async function readCitations(
  service: GraphService,
  edges: Subgraph['edges'],
  positions: FigureContent['positions'],
): Promise<CitedRelation[]> {
  const cited: CitedRelation[] = [];
  const quoted = edges.filter(({ citations }) => citations > 0);
  for (const { id } of readingOrder(quoted, positions)) {
    const { relation, citations } = await service.getRelation({ id });
    cited.push({ relation, sentence: relationSentence(relation), citations });
  }
  return cited;
}
