/** Which place an arrow key leads to. */
import type { Point } from '../store/state.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';
export type Place = Point & { id: string };

const UNIT = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
} as const satisfies Record<Direction, Point>;

/**
 * The place nearest to `from` that way. Straying sideways counts twice, and places within 45 degrees
 * of the direction come before all others that lie that way; null where none does.
 */
export function nearestThatWay<P extends Place>(
  from: Point,
  places: readonly P[],
  direction: Direction,
): P | null {
  const unit = UNIT[direction];
  let best: { place: P; cost: number } | null = null;
  for (const place of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const along = dx * unit.x + dy * unit.y;
    const across = Math.abs(dx * unit.y) + Math.abs(dy * unit.x);
    if (along <= 0.5) continue;
    const cost = along + 2 * across + (across > along ? 1e6 : 0);
    if (best === null || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}

/** The place nearest to a point; null where there is none. */
export function nearest<P extends Place>(to: Point, places: readonly P[]): P | null {
  let best: { place: P; distance: number } | null = null;
  for (const place of places) {
    const distance = Math.hypot(place.x - to.x, place.y - to.y);
    if (best === null || distance < best.distance) best = { place, distance };
  }
  return best?.place ?? null;
}

/** The item `step` places after `current`, going round; the first where `current` is not among them. */
export function cycle<T>(items: readonly T[], current: T | null, step: 1 | -1): T | null {
  if (items.length === 0) return null;
  const at = current === null ? -1 : items.indexOf(current);
  const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step;
  return items[(next + items.length) % items.length] ?? null;
}
