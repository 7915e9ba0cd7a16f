import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from './edge-shape.ts';
import { reshape } from './from-elements.ts';
import { createHitIndex } from './hit-index.ts';
import type { DrawnEdge, DrawnNode } from './records.ts';
import { sampleEdge, sampleNode } from './testing/sample.ts';

const REACH = { node: 2, edge: 8 };
const place = fc.integer({ min: -400, max: 400 });

function distanceTo(line: readonly number[], x: number, y: number): number {
  const distances = line.flatMap((x1, at) => {
    if (at % 2 !== 0 || at + 3 >= line.length) return [];
    const [y1 = 0, x2 = 0, y2 = 0] = line.slice(at + 1, at + 4);
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
    const on = Math.max(0, Math.min(1, t));
    return [Math.hypot(x1 + on * dx - x, y1 + on * dy - y)];
  });
  return Math.min(Infinity, ...distances);
}

type Move = { rank: number; to: { x: number; y: number } };

/** Moves some nodes, lays their edges anew, and gives those nodes. */
function moveAll(nodes: DrawnNode[], edges: DrawnEdge[], moves: readonly Move[]): DrawnNode[] {
  const moved = moves.flatMap(({ rank, to }) => {
    const node = nodes[rank];
    return node ? [Object.assign(node, to)] : [];
  });
  for (const edge of edges) {
    if (moved.includes(edge.source) || moved.includes(edge.target)) reshape(edge);
  }
  return moved;
}

describe('what is under the pointer', () => {
  it('is the same as going through all there is', () => {
    const points = fc.array(fc.record({ x: place, y: place }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(
        points,
        fc.array(fc.nat(), { maxLength: 60 }),
        place,
        place,
        fc.array(fc.record({ rank: fc.nat(24), to: fc.record({ x: place, y: place }) })),
        (discs, ends, x, y, moves) => {
          const nodes = discs.map((at, rank) => sampleNode(`n${rank}`, at.x, at.y));
          const edges = ends.flatMap((end, rank) => {
            const [a, b] = [nodes[end % nodes.length], nodes[(end >> 4) % nodes.length]];
            return a && b ? [sampleEdge(`e${rank}`, a, b, { bend: (end % 3) * 30 })] : [];
          });
          const index = createHitIndex(nodes, edges);
          index.stray(moveAll(nodes, edges, moves));
          const { node, edge } = index.at({ x, y }, REACH);
          const top = nodes.findLast((one) => Math.hypot(one.x - x, one.y - y) <= 13);
          expect(node?.id ?? null).toBe(top?.id ?? null);
          const distances = edges.map(({ shape }) => distanceTo(polyline(shape), x, y));
          const least = Math.min(Infinity, ...distances);
          // Where two are equally near, either will do.
          const found = edge === null ? Infinity : distanceTo(polyline(edge.shape), x, y);
          expect(found).toBeCloseTo(least < REACH.edge + 0.75 ? least : Infinity, 6);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts the rim to the disc, and a little around it', () => {
    const hit = createHitIndex([sampleNode('n', 0, 0)], []);
    expect(hit.at({ x: 12.9, y: 0 }, REACH).node?.id).toBe('n');
    expect(hit.at({ x: 13.1, y: 0 }, REACH).node).toBeNull();
  });

  it('finds a wide line from farther away, and a loop', () => {
    const [a, b] = [sampleNode('a', 0, 0), sampleNode('b', 300, 0)];
    const wide = createHitIndex([a, b], [sampleEdge('w', a, b, { width: 5.5 })]);
    expect(wide.at({ x: 150, y: 10.6 }, REACH).edge?.id).toBe('w');
    expect(wide.at({ x: 150, y: 10.8 }, REACH).edge).toBeNull();
    const loop = sampleEdge('l', a, a);
    const { x, y } = loop.shape.middle;
    expect(createHitIndex([a], [loop]).at({ x, y }, REACH).edge?.id).toBe('l');
  });

  it('is nothing on an empty canvas', () => {
    expect(createHitIndex([], []).at({ x: 0, y: 0 }, REACH)).toEqual({ node: null, edge: null });
  });
});
