/** What is on the canvas and where. */
import { describe, expect, test } from 'vitest';
import {
  addSubgraph,
  arrangeEntities,
  collapsible,
  moveEntities,
  pinEntities,
  refreshCanvas,
  refreshRemembered,
  removeEntities,
  unpinEntities,
} from './canvas.ts';
import { EMPTY_CANVAS } from './initial.ts';
import { subgraph } from './testing/small-graph.ts';

const start = addSubgraph(subgraph(['homan', 'ice', 'trump']), {
  homan: { x: 0, y: 0 },
  ice: { x: 10, y: 0 },
})(EMPTY_CANVAS);

describe('adding', () => {
  test('never moves what has its place', () => {
    const positions = { homan: { x: 99, y: 99 }, nyc: { x: 5, y: 5 } };
    const { positions: after } = addSubgraph(subgraph(['homan', 'nyc']), positions)(start);
    expect(after.homan).toEqual({ x: 0, y: 0 });
    expect(after.nyc).toEqual({ x: 5, y: 5 });
  });

  test('leaves out relations whose ends are not there', () => {
    const { edges } = subgraph(['homan', 'nyc']);
    const after = addSubgraph({ nodes: [], edges }, {})(start);
    expect(Object.keys(after.edges)).toEqual(Object.keys(start.edges));
  });

  test('remembers the origin of newcomers only', () => {
    const after = addSubgraph(subgraph(['homan', 'ice', 'nyc']), {}, 'homan')(start);
    expect(after.origins).toEqual({ nyc: 'homan' });
  });
});

describe('removing', () => {
  test('takes the relations and all that is remembered along', () => {
    const pinned = pinEntities(['homan'])(start);
    const after = removeEntities(['homan'])(pinned);
    expect(Object.keys(after.nodes).toSorted()).toEqual(['ice', 'trump']);
    expect(after.edges).toEqual({});
    expect(after.pinned).toEqual({});
    expect(after.positions).not.toHaveProperty('homan');
  });

  test('of something unknown changes nothing', () => {
    expect(removeEntities(['nobody'])(start)).toBe(start);
  });
});

describe('places', () => {
  test('a dragged entity is pinned and no layout moves it', () => {
    const dragged = moveEntities({ homan: { x: 7, y: 8 } })(start);
    const after = arrangeEntities({ homan: { x: 1, y: 1 }, ice: { x: 2, y: 2 } })(dragged);
    expect(after.positions.homan).toEqual({ x: 7, y: 8 });
    expect(after.positions.ice).toEqual({ x: 2, y: 2 });
    expect(
      arrangeEntities({ homan: { x: 1, y: 1 } })(unpinEntities(['homan'])(dragged)).positions.homan,
    ).toEqual({ x: 1, y: 1 });
  });

  test('are kept for nothing that is not on the canvas', () => {
    expect(moveEntities({ nobody: { x: 1, y: 1 } })(start)).toBe(start);
    expect(arrangeEntities({ nobody: { x: 1, y: 1 } })(start)).toBe(start);
    expect(pinEntities(['nobody'])(start)).toBe(start);
  });
});

describe('collapsing', () => {
  test('takes away what was expanded, and what was expanded from that', () => {
    const once = addSubgraph(subgraph(['homan', 'nyc', 'oakland']), {}, 'homan')(start);
    const twice = addSubgraph(subgraph(['nyc', 'blasio']), {}, 'nyc')(once);
    expect(collapsible(twice, 'homan').toSorted()).toEqual(['blasio', 'nyc', 'oakland']);
    expect(collapsible(twice, 'nyc')).toEqual(['blasio']);
  });

  test('takes the neighbours tied to nothing else where nothing was expanded', () => {
    const canvas = addSubgraph(subgraph(['homan', 'ice', 'trump', 'order']), {})(EMPTY_CANVAS);
    expect(collapsible(canvas, 'homan')).toEqual(['ice']);
  });
});

test('refreshing keeps what came onto the canvas since the question was asked', () => {
  const later = addSubgraph(subgraph(['homan', 'ice', 'trump', 'nyc']), {})(start);
  const after = refreshCanvas(subgraph(['homan', 'ice', 'trump']), [])(later);
  expect(Object.keys(after.nodes).toSorted()).toEqual(['homan', 'ice', 'nyc', 'trump']);
  expect(Object.keys(after.edges).toSorted()).toEqual(['r1', 'r10', 'r2', 'r8']);
});

test('a remembered canvas keeps what is gone, for it may come back', () => {
  const after = refreshRemembered(subgraph(['homan', 'trump']))(start);
  expect(Object.keys(after.nodes).toSorted()).toEqual(['homan', 'ice', 'trump']);
  expect(after.positions.ice).toEqual({ x: 10, y: 0 });
});

test('refreshing drops what is gone, renames, and adds new relations between what is there', () => {
  const homan = { id: 'homan', type: 'person', name: 'Tom Homan', degree: 9 };
  const [edge] = subgraph(['homan', 'ice']).edges;
  if (edge === undefined) throw new Error('The small graph lost its first relation.');
  const fresh = {
    nodes: [homan, ...subgraph(['ice', 'nyc']).nodes],
    edges: [edge, { ...edge, id: 'new', type: 'leads' }],
  };
  const after = refreshCanvas(fresh, ['trump'])(start);
  expect(after.nodes.homan?.name).toBe('Tom Homan');
  expect(Object.keys(after.nodes).toSorted()).toEqual(['homan', 'ice']);
  expect(Object.keys(after.edges).toSorted()).toEqual(['new', 'r1']);
  expect(after.positions.homan).toEqual({ x: 0, y: 0 });
});
