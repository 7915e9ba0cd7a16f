/** A graph of few entities is drawn larger, so that it fills its sheet and can be read from afar. */
import type { GraphNode } from '../model/views.ts';
import { type Measure, nodeBox } from './geometry.ts';

/** Part of the room that discs and labels may cover where they are drawn larger, and how much larger. */
const COMFORTABLE = 0.09;
const LARGEST_GROWTH = 1.5;

/**
 * What the whole drawing is to be multiplied by: discs, lines and text alike, never below 1.
 * @param room what the drawing has, px at scale 1
 */
export function growth(
  nodes: readonly GraphNode[],
  room: { width: number; height: number },
  measure: Measure,
): number {
  const wanted = nodes.reduce((sum, node) => {
    const { width, height } = nodeBox(node, measure);
    return sum + width * height;
  }, 0);
  const free = Math.sqrt((COMFORTABLE * room.width * room.height) / Math.max(wanted, 1));
  return Math.max(1, Math.min(LARGEST_GROWTH, free));
}
