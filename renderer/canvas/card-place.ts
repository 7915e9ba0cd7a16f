/** Where a card stands beside a point, so that it covers neither the point nor the window's edge. */
import type { Point } from '../store/state.ts';
import type { Size } from './viewport.ts';

/** Below and to the right where there is room, else above, else to the left; never outside. All in px. */
export function placeCard(at: Point, card: Size, room: Size, gap = 16, margin = 8): Point {
  const right = at.x + gap;
  const below = at.y + gap;
  const x = right + card.width + margin <= room.width ? right : at.x - gap - card.width;
  const y = below + card.height + margin <= room.height ? below : at.y - gap - card.height;
  return {
    x: Math.max(margin, Math.min(x, room.width - card.width - margin)),
    y: Math.max(margin, Math.min(y, room.height - card.height - margin)),
  };
}
