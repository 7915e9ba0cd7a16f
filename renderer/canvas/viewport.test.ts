import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './card-place.ts';
import { fromMinimap, minimapTransform, toMinimap } from './minimap-transform.ts';
import {
  boundsOf,
  FIT_PADDING,
  fitViewport,
  lookViewport,
  revealViewport,
  sightOf,
  wheelFactor,
  ZOOM,
  zoomAt,
} from './viewport.ts';

const size = { width: 1000, height: 600 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const box = fc
  .tuple(number(-5000, 5000), number(-5000, 5000), number(1, 4000), number(1, 4000))
  .map(([x1, y1, width, height]) => ({ x1, y1, x2: x1 + width, y2: y1 + height }));

describe('fitting', () => {
  it('shows the whole box inside the padding, centred', () => {
    const { zoom, pan } = fitViewport({ x1: 0, y1: 0, x2: 2000, y2: 500 }, size);
    expect(zoom * 0 + pan.x).toBeCloseTo(FIT_PADDING.left);
    expect(zoom * 2000 + pan.x).toBeCloseTo(size.width - FIT_PADDING.right);
    const middle = (FIT_PADDING.top + size.height - FIT_PADDING.bottom) / 2;
    expect(zoom * 250 + pan.y).toBeCloseTo(middle);
  });

  it('never comes nearer than asked', () => {
    expect(fitViewport({ x1: 0, y1: 0, x2: 1, y2: 1 }, size).zoom).toBe(ZOOM.fit);
  });

  it('takes the radius of discs into account', () => {
    expect(
      boundsOf([
        { x: 0, y: 0, radius: 5 },
        { x: 10, y: 2, radius: 1 },
      ]),
    ).toEqual({
      x1: -5,
      y1: -5,
      x2: 11,
      y2: 5,
    });
    expect(boundsOf([])).toBeNull();
  });
});

describe('moving', () => {
  it('keeps what is under the pointer under the pointer when zooming', () => {
    fc.assert(
      fc.property(
        number(0.2, 3),
        number(0.5, 2),
        number(0, 1000),
        number(0, 600),
        (zoom, factor, x, y) => {
          const before = { zoom, pan: { x: 40, y: -70 } };
          const after = zoomAt(before, factor, { x, y });
          const model = (x - before.pan.x) / before.zoom;
          expect(model * after.zoom + after.pan.x).toBeCloseTo(x, 6);
        },
      ),
    );
  });

  it('stays between its limits', () => {
    expect(zoomAt({ zoom: 4, pan: { x: 0, y: 0 } }, 100, { x: 0, y: 0 }).zoom).toBe(ZOOM.max);
    expect(zoomAt({ zoom: 1, pan: { x: 0, y: 0 } }, 1e-9, { x: 0, y: 0 }).zoom).toBe(ZOOM.min);
  });

  it('reveals a box with the least movement, and none when it is in sight', () => {
    const view = { zoom: 1, pan: { x: 0, y: 0 } };
    const seen = { x1: 400, y1: 300, x2: 420, y2: 320 };
    expect(revealViewport(view, seen, size)).toEqual(view);
    const right = { x1: 1200, y1: 300, x2: 1220, y2: 320 };
    expect(revealViewport(view, right, size)).toEqual({
      zoom: 1,
      pan: { x: size.width - FIT_PADDING.right - 1220, y: 0 },
    });
  });

  it('zooms evenly for mouse wheels and gently for trackpads', () => {
    expect(wheelFactor(-120, 'pixel', false)).toBeGreaterThan(1.15);
    expect(wheelFactor(-120, 'pixel', false)).toBeLessThan(1.35);
    expect(wheelFactor(-3, 'line', false)).toBeCloseTo(wheelFactor(-108, 'pixel', false));
    expect(wheelFactor(-4, 'pixel', true)).toBeLessThan(1.06);
    expect(wheelFactor(50, 'pixel', false) * wheelFactor(-50, 'pixel', false)).toBeCloseTo(1);
    expect(wheelFactor(-100_000, 'pixel', true)).toBeLessThan(12);
  });
});

describe('minimap', () => {
  const map = { width: 168, height: 112 };

  it('leads back to where a press came from', () => {
    fc.assert(
      fc.property(box, number(0, 168), number(0, 112), (bounds, x, y) => {
        const transform = minimapTransform(bounds, map);
        const back = toMinimap(transform, fromMinimap(transform, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('shows every corner of the graph inside its margin', () => {
    fc.assert(
      fc.property(box, (bounds) => {
        const transform = minimapTransform(bounds, map);
        const a = toMinimap(transform, { x: bounds.x1, y: bounds.y1 });
        const b = toMinimap(transform, { x: bounds.x2, y: bounds.y2 });
        expect(Math.min(a.x, a.y)).toBeGreaterThan(7.9);
        expect(b.x).toBeLessThan(160.1);
        expect(b.y).toBeLessThan(104.1);
      }),
    );
  });
});

describe('card', () => {
  it('stays inside the canvas and off the point', () => {
    fc.assert(
      fc.property(number(0, 1000), number(0, 600), (x, y) => {
        const card = { width: 320, height: 160 };
        const at = placeCard({ x, y }, card, size);
        expect(at.x).toBeGreaterThanOrEqual(8);
        expect(at.y).toBeGreaterThanOrEqual(8);
        expect(at.x + card.width).toBeLessThanOrEqual(size.width - 8);
        expect(at.y + card.height).toBeLessThanOrEqual(size.height - 8);
        const covers = x > at.x && x < at.x + card.width && y > at.y && y < at.y + card.height;
        expect(covers).toBe(false);
      }),
    );
  });
});

describe('looking', () => {
  const sight = fc.record({
    x: number(-2000, 2000),
    y: number(-2000, 2000),
    width: number(300, 5000),
    height: number(300, 5000),
  });

  it('has all of what it looks at in sight, in the middle, on a canvas of any size', () => {
    const sizes = fc.record({ width: number(400, 2500), height: number(400, 1500) });
    fc.assert(
      fc.property(sight, sizes, (at, room) => {
        const seen = sightOf(lookViewport(at, room), room);
        expect(seen.x).toBeCloseTo(at.x, 3);
        expect(seen.y).toBeCloseTo(at.y, 3);
        expect(seen.width).toBeGreaterThan(at.width * 0.999);
        expect(seen.height).toBeGreaterThan(at.height * 0.999);
      }),
    );
  });

  it('comes back to the very same viewport on the same canvas', () => {
    const viewport = { zoom: 0.73, pan: { x: -40, y: 812 } };
    const back = lookViewport(sightOf(viewport, size), size);
    expect(back.zoom).toBeCloseTo(viewport.zoom, 9);
    expect(back.pan.x).toBeCloseTo(viewport.pan.x, 6);
    expect(back.pan.y).toBeCloseTo(viewport.pan.y, 6);
  });
});
