/** Saved views brought back: what has gone is passed over, what has come stays out. */
import { expect, test } from 'vitest';
import { plainEdge } from './testing/plain-edge.ts';
import { plainView } from './testing/plain-view.ts';
import type { ViewContent } from './view-content.ts';
import { changedSince, entitiesOf, seenOf, viewGraph } from './view-graph.ts';
import type { GraphEdge, GraphNode, Subgraph } from './views.ts';
import { NO_FILTERS } from './visible-graph.ts';

const node = (id: string): GraphNode => ({ id, type: 'person', name: id, degree: 1 });
const edge = (source: string, target: string, type = 'knows'): GraphEdge =>
  plainEdge(`${source}${target}`, source, target, { type, label: type });
const FRESH: Subgraph = {
  nodes: ['a', 'b', 'c'].map(node),
  edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c', 'pays')],
};
const ENTITIES = ['a', 'b', 'c'].map((id, at) => ({
  id,
  x: at,
  y: -at,
  pinned: at === 0,
  hidden: false,
}));
const content = (more: Partial<ViewContent> = {}) => plainView({ entities: ENTITIES, ...more });
const seen = (view: ViewContent, fresh = FRESH, dates = {}) => {
  const { nodes, edges } = seenOf(viewGraph(view, fresh, dates));
  return [...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)].join(' ');
};

test('a view brings back what it had where it was', () => {
  const view = viewGraph(content(), FRESH, {});
  expect(entitiesOf(content())).toEqual(['a', 'b', 'c']);
  expect(seen(content())).toBe('a b c ab bc ac');
  expect(view.positions.c).toEqual({ x: 2, y: -2 });
  expect(view.pinned).toEqual({ a: true });
  expect(changedSince(view)).toBeNull();
});

test('what has gone since is passed over and said', () => {
  const fresh = { nodes: FRESH.nodes.slice(0, 2), edges: FRESH.edges.slice(0, 1) };
  const view = viewGraph(content({ relations: ['ab', 'bc', 'ac'] }), fresh, {});
  expect(view.gone).toEqual({ entities: 1, relations: 2 });
  expect(view.positions).toEqual({ a: { x: 0, y: -0 }, b: { x: 1, y: -1 } });
  expect(changedSince(view)).toBe(
    'One entity and 2 relations of this view are no longer in the project.',
  );
});

test('what has come since stays out and can be shown', () => {
  const more = { nodes: [...FRESH.nodes, node('z')], edges: [...FRESH.edges, edge('a', 'z')] };
  const saved = content({ relations: ['ab', 'bc'] });
  expect(seen(saved, more)).toBe('a b c ab bc');
  const view = viewGraph(saved, more, {});
  expect(view.come).toEqual(['ac']);
  expect(view.hiddenRelations).toEqual({ ac: true });
  expect(changedSince(view)).toBe('One relation that has come since is hidden.');
});

test('hands, filters, dates and sources keep out of a view what they kept out', () => {
  const hidden = content().entities.map((one) => ({ ...one, hidden: one.id === 'c' }));
  expect(seen(content({ entities: hidden }))).toBe('a b ab');
  expect(seen(content({ hiddenRelations: ['ab', 'long gone'] }))).toBe('a b c bc ac');
  expect(seen(content({ filters: { ...NO_FILTERS, relationTypes: ['knows'] } }))).toBe('a c ac');
  const source = { kind: 'speaker', value: 'q', label: 'Q' } as const;
  expect(seen(content({ comparison: { a: source, b: null } }))).toBe('');
  const day = { start: 5, end: 5, uncertain: false };
  const dates = { ab: { event: day, published: null } };
  const time = {
    clock: 'event',
    range: { start: 0, end: 9 },
    knownOn: null,
    undated: false,
  } as const;
  expect(seen(content({ time }), FRESH, dates)).toBe('a b ab');
});
