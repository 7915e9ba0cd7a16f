/** Where the card stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from './card-place.ts';

const room = { width: 800, height: 600 };
const card = { width: 300, height: 120 };

function covered(at: { x: number; y: number }, point: { x: number; y: number }): boolean {
  return (
    point.x > at.x && point.x < at.x + card.width && point.y > at.y && point.y < at.y + card.height
  );
}

test('below and to the right where there is room', () => {
  expect(placeCard({ x: 100, y: 100 }, card, room)).toEqual({ x: 116, y: 116 });
});

test('not on an end of the edge that lies there', () => {
  const end = { x: 250, y: 180 };
  const at = placeCard({ x: 100, y: 100 }, card, room, [{ x: 20, y: 40 }, end]);
  expect(covered(at, end)).toBe(false);
});

test('anywhere: inside the canvas, never on the pointer, and on neither end where it can be', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
  });
  fc.assert(
    fc.property(place, place, place, (pointer, from, to) => {
      const at = placeCard(pointer, card, room, [from, to]);
      expect(at.x).toBeGreaterThanOrEqual(8);
      expect(at.x + card.width).toBeLessThanOrEqual(792);
      expect(at.y).toBeGreaterThanOrEqual(8);
      expect(at.y + card.height).toBeLessThanOrEqual(592);
      for (const point of [pointer, from, to]) expect(covered(at, point)).toBe(false);
    }),
  );
});
