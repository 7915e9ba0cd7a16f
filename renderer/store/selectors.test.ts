/** What the interface reads from the state. */
import { beforeEach, describe, expect, test } from 'vitest';
import { clearFilters, hide, hover, moveNodes, select, toggleFilter } from './actions.ts';
import {
  selectActiveFilters,
  selectCounts,
  selectFacetCounts,
  selectOutline,
  selectVisibleGraph,
} from './selectors.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

let made: TestApp;
const state = () => made.app.store.getState();

beforeEach(async () => {
  made = await startTestApp();
});

describe('the visible graph', () => {
  test('is the same object after hovering, selecting and reading', () => {
    const before = selectVisibleGraph(state());
    hover(made.app, { kind: 'entity', id: 'homan' });
    select(made.app, { kind: 'relation', id: 'r1' });
    expect(selectVisibleGraph(state())).toBe(before);
  });

  test('keeps its nodes and edges while positions change', () => {
    const before = selectVisibleGraph(state());
    moveNodes(made.app, { homan: { x: 1, y: 1 } });
    const after = selectVisibleGraph(state());
    expect(after.positions.homan).toEqual({ x: 1, y: 1 });
    expect(after.nodes).toBe(before.nodes);
    expect(after.edges).toBe(before.edges);
  });

  test('follows hiding and filters', () => {
    hide(made.app, { entities: ['ice'], relations: [] });
    toggleFilter(made.app, 'entityTypes', 'place');
    expect(selectVisibleGraph(state()).nodes.map(({ id }) => id)).not.toContain('ice');
    expect(selectCounts(state())).toMatchObject({ entities: 8, canvasEntities: 11, hidden: 1 });
  });
});

test('facet counts tell shown, on the canvas and in the project apart', () => {
  hide(made.app, { entities: ['ice'], relations: [] });
  toggleFilter(made.app, 'modalities', 'claimed');
  const { entityTypes, modalities, speakers } = selectFacetCounts(state());
  expect(entityTypes.find(({ value }) => value === 'organisation')).toEqual({
    value: 'organisation',
    label: 'The organisation',
    on: true,
    shown: 0,
    canvas: 2,
    project: 2,
  });
  expect(modalities.find(({ value }) => value === 'claimed')).toMatchObject({
    on: false,
    shown: 0,
    canvas: 2,
  });
  expect(speakers.find(({ value }) => value === 'homan')).toMatchObject({ shown: 2, canvas: 2 });
});

test('active filters carry the labels of their values', () => {
  toggleFilter(made.app, 'documents', 'd1');
  toggleFilter(made.app, 'entityTypes', 'unheard of');
  expect(selectActiveFilters(state())).toEqual([
    { facet: 'entityTypes', value: 'unheard of', label: 'unheard of' },
    { facet: 'documents', value: 'd1', label: 'The d1' },
  ]);
  clearFilters(made.app);
  expect(selectActiveFilters(state())).toEqual([]);
});

test('the outline lists each visible entity once, under its type, with its relations both ways', () => {
  hide(made.app, { entities: ['oakland'], relations: [] });
  const outline = selectOutline(state());
  expect(outline.map(({ type }) => type)).toEqual([
    'person',
    'organisation',
    'order',
    'place',
    'policy',
  ]);
  const people = outline[0]?.entities ?? [];
  expect(people.map(({ node }) => node.id)).toEqual([
    'homan',
    'trump',
    'blasio',
    'morgan',
    'loner',
  ]);
  const homan = people[0]?.relations.map(({ edge, other, direction }) => [
    edge.id,
    other.id,
    direction,
  ]);
  expect(homan).toEqual([
    ['r1', 'ice', 'out'],
    ['r2', 'nyc', 'out'],
    ['r8', 'trump', 'in'],
    ['r10', 'nyc', 'out'],
  ]);
});
