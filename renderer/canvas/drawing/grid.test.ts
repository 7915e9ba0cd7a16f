import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGrid } from './grid.ts';

type Segment = { x1: number; y1: number; x2: number; y2: number };
const place = fc.double({ min: -2_000, max: 2_000, noNaN: true });
const segment = fc.record({ x1: place, y1: place, x2: place, y2: place });

function boundsOf(segments: readonly Segment[]) {
  const xs = segments.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = segments.flatMap(({ y1, y2 }) => [y1, y2]);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

function distance(x: number, y: number, { x1, y1, x2, y2 }: Segment): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x1 + t * dx - x, y1 + t * dy - y);
}

function near(segments: readonly Segment[], x: number, y: number, reach: number): Set<number> {
  const grid = createGrid(segments.length, boundsOf(segments), (rank, touch) => {
    const { x1, y1, x2, y2 } = segments[rank] ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
    touch.segment(x1, y1, x2, y2);
  });
  const found = new Set<number>();
  grid.near(x, y, reach, (rank) => found.add(rank));
  return found;
}

describe('a grid', () => {
  it('finds every line within reach of a point', () => {
    const reach = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 60 }),
        place,
        place,
        reach,
        (all, x, y, far) => {
          const found = near(all, x, y, far);
          return all.every((line, rank) => distance(x, y, line) > far || found.has(rank));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds boxes by any point inside of them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 40 }), share, share, (all, s, t) => {
        const boxes = all.map((one) => boundsOf([one]));
        const grid = createGrid(boxes.length, boundsOf(all), (rank, touch) => {
          const box = boxes[rank];
          if (box) touch.box(box);
        });
        return boxes.every(({ x1, y1, x2, y2 }, rank) => {
          const found = new Set<number>();
          grid.near(x1 + s * (x2 - x1), y1 + t * (y2 - y1), 0, (hit) => found.add(hit));
          return found.has(rank);
        });
      }),
    );
  });

  it('goes through few of many things', () => {
    const lines = Array.from({ length: 2_500 }, (_, at) => {
      const [x, y] = [(at % 50) * 100, Math.floor(at / 50) * 100];
      return { x1: x, y1: y, x2: x + 80, y2: y + 80 };
    });
    expect(near(lines, 2_040, 2_040, 8).size).toBeLessThan(20);
  });

  it('finds nothing where there is nothing', () => {
    const grid = createGrid(0, { x1: 0, y1: 0, x2: 0, y2: 0 }, () => {});
    const found: number[] = [];
    grid.near(5, 5, 100, (rank) => found.push(rank));
    expect(found).toEqual([]);
  });
});
