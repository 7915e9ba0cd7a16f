/** A graph of few entities is drawn larger, so that it fills its sheet; one of many smaller, so that names find room. */
import type { GraphNode } from '../model/views.ts';
import { type Measure, nodeBox } from './geometry.ts';

/** Part of the room that discs and labels may cover where they are drawn larger, and how much larger. */
const COMFORTABLE = 0.09;
const LARGEST_GROWTH = 1.5;
/** Part of the room beyond which discs, lines and text get smaller. */
const CROWDED = 0.2;

/**
 * What the whole drawing is to be multiplied by: discs, lines and text alike.
 * @param room what the drawing has, px at scale 1
 * @param least where text would get too small to read
 */
export function growth(
  nodes: readonly GraphNode[],
  room: { width: number; height: number },
  measure: Measure,
  least = 1,
): number {
  const wanted = nodes.reduce((sum, node) => {
    const { width, height } = nodeBox(node, measure);
    return sum + width * height;
  }, 0);
  const share = (part: number) =>
    Math.sqrt((part * room.width * room.height) / Math.max(wanted, 1));
  const larger = Math.min(LARGEST_GROWTH, share(COMFORTABLE));
  return larger > 1 ? larger : Math.max(least, Math.min(1, share(CROWDED)));
}
