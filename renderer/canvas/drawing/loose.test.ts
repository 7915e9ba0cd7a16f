import { expect, test, vi } from 'vitest';
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
  const turns: (() => void)[] = [];
  const again = vi.fn();
  const loose = createLoose({
    scene,
    icons: createIconSprites(),
    again,
    // Each step takes longer than a turn.
    now: () => clock.ms++ * 100,
    pace: {
      afterRest: (_, then) => {
        turns.push(then);
        return () => turns.splice(0);
      },
    },
    create: (width, height) => {
      const recorder = createRecorder();
      if (width > 1) stored.push(recorder);
      return { width, height, getContext: () => recorder.ctx } as unknown as OffscreenCanvas;
    },
  });
  const clock = { ms: 0 };
  const rest = () => {
    let count = 0;
    for (let then = turns.shift(); then !== undefined; then = turns.shift()) {
      then();
      count++;
    }
    return count;
  };
  const paint = (moved: readonly DrawnNode[], view = VIEW) => {
    screen.strokes.length = 0;
    return loose.painter(new Set(moved))?.(screen.ctx, view);
  };
  const show = (moved: readonly DrawnNode[], view = VIEW) => {
    if (paint(moved, view) === false) rest();
    paint([], view);
    return screen.strokes;
  };
  return { nodes, stored, loose, screen, again, rest, paint, show };
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

test('what stays is painted in turns, and until then what is shown is left as it is', () => {
  const { nodes, screen, again, rest, paint } = setUp();
  expect(paint(first(nodes))).toBe(false);
  expect(screen.strokes).toEqual([]);
  expect(again).not.toHaveBeenCalled();
  expect(rest()).toBeGreaterThan(2);
  expect(again).toHaveBeenCalledOnce();
  expect(paint([])).toBe(true);
  expect(screen.strokes.length).toBeGreaterThan(0);
});

test('nothing is waited for where it was known before what would move', () => {
  const { nodes, loose, rest, paint } = setUp();
  loose.prepare(new Set(first(nodes)), VIEW);
  rest();
  expect(paint(first(nodes))).toBe(true);
});

test('what has moved meanwhile moves, too', () => {
  const { nodes, screen, rest, paint } = setUp();
  paint(first(nodes));
  paint(nodes.slice(4));
  rest();
  expect(paint([])).toBe(true);
  // Both ends of the row, of which each has one edge.
  expect(screen.strokes[1]?.parts).toBe(2);
});

test('no turn comes after the pictures were let go', () => {
  const { nodes, loose, again, rest, paint } = setUp();
  paint(first(nodes));
  loose.forget();
  expect(rest()).toBe(0);
  expect(again).not.toHaveBeenCalled();
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
