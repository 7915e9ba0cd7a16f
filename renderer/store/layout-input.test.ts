/** The question to the layout, and places without it. */
import { describe, expect, test } from 'vitest';
import { layoutInputSchema } from '../../graph-data/model/layout.ts';
import { layoutInput, layoutPositions, nodeBox, placeAround } from './layout-input.ts';
import { subgraph } from './testing/small-graph.ts';

test('the input has one entry a node, edges by index, and keeps to the contract', () => {
  const graph = subgraph(['homan', 'ice', 'nyc']);
  const input = layoutInput({
    name: 'radial',
    graph,
    positions: { homan: { x: 1, y: 2 } },
    isFixed: () => true,
    root: 'ice',
    room: { width: 600, height: 400 },
  });
  expect(layoutInputSchema.safeParse(input).error).toBeUndefined();
  const at = (id: string) => input.ids.indexOf(id);
  expect(input.aspect).toBe(1.5);
  expect(input.root).toBe(at('ice'));
  expect(input.x[at('homan')]).toBe(1);
  expect(input.x[at('nyc')]).toBeNull();
  expect(input.fixed[at('homan')]).toBe(true);
  expect(input.fixed[at('nyc')]).toBe(false);
  expect(input.edges).toContainEqual([at('homan'), at('ice')]);
  expect(input.edges).toHaveLength(graph.edges.length);
});

test('an answer becomes positions by id; a short one leaves the rest out', () => {
  expect(layoutPositions(['a', 'b'], { x: [1], y: [2, 3] })).toEqual({ a: { x: 1, y: 2 } });
});

test('a longer name needs a larger box, up to the width and lines of a label', () => {
  const box = (name: string) => nodeBox({ id: 'x', type: 'person', name, degree: 0 });
  expect(box('Al').width).toBe(28);
  expect(box('Someone Else').width).toBeGreaterThan(28);
  expect(box('word '.repeat(100))).toEqual(box('word '.repeat(200)));
  expect(box('word '.repeat(100)).width).toBe(160);
});

describe('placing around', () => {
  test('keeps newcomers apart from one another and from what is there', () => {
    const there = [
      { x: 0, y: 0 },
      { x: 110, y: 0 },
    ];
    const places = Object.values(placeAround({ x: 0, y: 0 }, ['a', 'b', 'c', 'd', 'e'], there));
    const everyone = [...there, ...places];
    const distances = everyone.flatMap((a, at) =>
      everyone.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(places).toHaveLength(5);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(88);
  });
});
