import { expect, test } from 'vitest';
import { createIconSprites } from './icon-sprites.ts';
import { createLoose } from './loose.ts';
import type { DrawnNode } from './records.ts';
import { createScene, type Scene } from './scene.ts';
import { createRecorder } from './testing/recorder.ts';
import { sampleEdge, sampleNode } from './testing/sample.ts';
import type { View } from './view.ts';

const VIEW: View = { zoom: 0.2, pan: { x: 0, y: 0 }, width: 400, height: 300, ratio: 1 };

/** Five nodes in a row, each with an edge to the next; pictures of them are recorded as they are made. */
function setUp() {
  const nodes = [0, 1, 2, 3, 4].map((at) => sampleNode(`n${at}`, 300 * at, 0));
  const edges = nodes.slice(1).map((node, at) => sampleEdge(`r${at}`, nodes[at] ?? node, node));
  const look = { colour: '#888888', width: 1.5, dash: [], alpha: 1, arrows: true, tier: 0 };
  const scene: Scene = {
    ...createScene(),
    nodes: () => nodes,
    groups: () => [{ ...look, glow: null, edges }],
  };
  const screen = createRecorder();
  const stored: ReturnType<typeof createRecorder>[] = [];
  const loose = createLoose(scene, createIconSprites(), (width, height) => {
    const recorder = createRecorder();
    stored.push(recorder);
    return { width, height, getContext: () => recorder.ctx } as unknown as OffscreenCanvas;
  });
  const show = (moved: readonly DrawnNode[], view = VIEW) => {
    screen.strokes.length = 0;
    loose.painter(new Set(moved))?.(screen.ctx, view);
    return screen.strokes;
  };
  return { nodes, stored, loose, show };
}

/** Of the row. */
const EDGES = 4;
const first = (nodes: readonly DrawnNode[]) => nodes.slice(0, 1);

test('lines of what moves lie between stored lines and stored discs, its disc over all', () => {
  const { nodes, stored, show } = setUp();
  const strokes = show(first(nodes));
  expect(strokes.map(({ kind }) => kind)).toEqual([
    'image',
    'stroke',
    'fill',
    'image',
    'fill',
    'fill',
  ]);
  expect(strokes[1]?.parts).toBe(1);
  const [lines, discs] = stored;
  expect(lines?.strokes[0]?.parts).toBe(EDGES - 1);
  expect(discs?.strokes.filter(({ parts }) => parts === 1)).toHaveLength(2 * EDGES);
});

test('what stays is painted once, however often the same nodes move', () => {
  const { nodes, stored, show } = setUp();
  for (const _ of [1, 2, 3]) show(first(nodes));
  expect(stored).toHaveLength(2);
});

test('what stays is painted anew for other nodes, another view, and after another change', () => {
  const { nodes, stored, loose, show } = setUp();
  show(first(nodes));
  show(nodes.slice(1, 2));
  expect(stored).toHaveLength(4);
  show(nodes.slice(1, 2), { ...VIEW, zoom: 0.3 });
  expect(stored).toHaveLength(6);
  expect(loose.painter(null)).toBeNull();
  show(nodes.slice(1, 2), { ...VIEW, zoom: 0.3 });
  expect(stored).toHaveLength(8);
});

test('where most of all moves, nothing is stored', () => {
  const { nodes, loose } = setUp();
  expect(loose.painter(new Set(nodes.slice(0, 3)))).toBeNull();
});
