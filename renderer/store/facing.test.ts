import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faceAsBefore } from './facing.ts';

const FLAT = () => ({ top: 0, height: 0 });
const former = { a: { x: 0, y: 0 }, b: { x: 100, y: 10 }, c: { x: 50, y: 90 } };

test.each([
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
])('a picture mirrored by %i and %i is as it was', (across, down) => {
  const places = Object.fromEntries(
    Object.entries(former).map(([id, { x, y }]) => [id, { x: across * x, y: down * y }]),
  );
  const after = faceAsBefore(places, former, FLAT);
  for (const [id, { x, y }] of Object.entries(former)) {
    expect(after[id]?.x).toBeCloseTo(x);
    expect(after[id]?.y).toBeCloseTo(y);
  }
});

test('labels stay below their nodes, and boxes as far apart as they were', () => {
  const unit = fc.integer({ min: 1, max: 50 });
  const place = fc.record({ x: fc.integer(), y: fc.integer({ min: -500, max: 500 }) });
  const box = fc.record({ top: unit, height: unit.map((height) => height + 50) });
  fc.assert(
    fc.property(fc.tuple(place, place), fc.tuple(box, box), ([a, b], [boxA, boxB]) => {
      const upside = { a: { x: a.x, y: -a.y }, b: { x: b.x, y: -b.y } };
      const boxOf = (id: string) => (id === 'a' ? boxA : boxB);
      const after = faceAsBefore({ a, b }, upside, boxOf);
      const middle = (id: 'a' | 'b', places: typeof after) => {
        const { top, height } = boxOf(id);
        return (places[id]?.y ?? 0) - top + height / 2;
      };
      const gap = (places: typeof after) => Math.abs(middle('a', places) - middle('b', places));
      expect(gap(after)).toBeCloseTo(gap({ a, b }));
    }),
  );
});

test('of what is all new nothing is turned', () => {
  const places = { d: { x: 1, y: 2 }, a: { x: 5, y: 6 } };
  expect(faceAsBefore(places, former, FLAT)).toBe(places);
});
