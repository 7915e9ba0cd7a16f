/** Where a card stands near a point, so that it covers as little as possible of what it is about. */
import type { Point } from '../store/state.ts';
import type { Box, Size } from './viewport.ts';

/** Free space kept around what must stay in sight, in px. */
const AROUND = 22;

/**
 * Beside the point where that covers neither it nor any of the places to keep clear, else in a corner
 * of the canvas; never outside. All in px.
 * @param clear places that must stay in sight, such as the two ends of an edge
 */
export function placeCard(
  at: Point,
  card: Size,
  room: Size,
  clear: readonly Point[] = [],
  gap = 16,
  margin = 8,
): Point {
  const inside = ({ x, y }: Point): Point => ({
    x: Math.max(margin, Math.min(x, room.width - card.width - margin)),
    y: Math.max(margin, Math.min(y, room.height - card.height - margin)),
  });
  const [right, below] = [at.x + gap, at.y + gap];
  const [left, above] = [at.x - gap - card.width, at.y - gap - card.height];
  const [farRight, farBelow] = [room.width, room.height];
  const spots = [
    { x: right, y: below },
    { x: right, y: above },
    { x: left, y: below },
    { x: left, y: above },
    { x: at.x - card.width / 2, y: below },
    { x: at.x - card.width / 2, y: above },
    { x: right, y: at.y - card.height / 2 },
    { x: left, y: at.y - card.height / 2 },
    { x: 0, y: 0 },
    { x: farRight, y: 0 },
    { x: 0, y: farBelow },
    { x: farRight, y: farBelow },
  ].map(inside);
  const cost = (spot: Point) =>
    clear.filter((place) => covers(spot, card, place, AROUND)).length +
    (covers(spot, card, at, gap / 2) ? 2 : 0);
  return spots.reduce((best, spot) => (cost(spot) < cost(best) ? spot : best));
}

function covers(spot: Point, card: Size, { x, y }: Point, around: number): boolean {
  const box: Box = {
    x1: spot.x - around,
    y1: spot.y - around,
    x2: spot.x + card.width + around,
    y2: spot.y + card.height + around,
  };
  return x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2;
}
