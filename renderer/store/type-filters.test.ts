import { expect, test } from 'vitest';
import type { Facets, Subgraph } from '../../graph-data/model/views.ts';
import { NO_FILTERS } from '../../graph-data/model/visible-graph.ts';
import { addSubgraph } from './canvas.ts';
import { EMPTY_CANVAS } from './initial.ts';
import type { CanvasState } from './state.ts';
import { WHOLE } from './testing/small-graph.ts';
import { followRenamedTypes } from './type-filters.ts';
import { toggleFilter } from './visibility.ts';

const canvas = addSubgraph(WHOLE, {})(EMPTY_CANVAS);
const without = (type: string): CanvasState => toggleFilter('entityTypes', type)(canvas);
const retyped = (from: string, to: string, only?: string): Subgraph => ({
  ...WHOLE,
  nodes: WHOLE.nodes.map((node) =>
    node.type === from && (only === undefined || node.id === only) ? { ...node, type: to } : node,
  ),
});

function facetsOf({ nodes, edges }: Subgraph): Facets {
  const facet = (all: readonly { type: string }[]) =>
    [...new Set(all.map(({ type }) => type))].map((value) => ({ value, label: value, count: 1 }));
  return { ...NO_FILTERS, entityTypes: facet(nodes), relationTypes: facet(edges) };
}

const follow = (fresh: Subgraph, before: CanvasState) =>
  followRenamedTypes(fresh, facetsOf(fresh))(before);

test('a type that was renamed elsewhere stays filtered out, and so it does when that is taken back', () => {
  const renamed = retyped('place', 'town');
  const after = follow(renamed, without('place'));
  expect(after.filters.entityTypes).toEqual(['town']);
  const later = {
    ...after,
    nodes: Object.fromEntries(renamed.nodes.map((each) => [each.id, each])),
  };
  expect(follow(WHOLE, later).filters.entityTypes).toEqual(['place']);
});

test('a type that joined one that is seen is seen with it', () => {
  expect(follow(retyped('place', 'person'), without('place')).filters.entityTypes).toEqual([]);
});

test('relations are followed by their own types', () => {
  const [first] = WHOLE.edges;
  const type = first?.type ?? '';
  const edges = WHOLE.edges.map((edge) => (edge.type === type ? { ...edge, type: 'other' } : edge));
  const before = toggleFilter('relationTypes', type)(canvas);
  expect(follow({ ...WHOLE, edges }, before).filters.relationTypes).toEqual(['other']);
});

test('where the project still has the type, or nothing tells its new name, nothing changes', () => {
  const people = WHOLE.nodes.filter(({ type }) => type === 'person');
  expect(people.length).toBeGreaterThan(1);
  const some = retyped('person', 'player', people[0]?.id);
  const before = without('person');
  expect(follow(some, before)).toBe(before);
  const unknown = without('ship');
  expect(follow(WHOLE, unknown)).toBe(unknown);
});
