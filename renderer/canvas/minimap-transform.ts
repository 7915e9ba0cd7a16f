/** How the minimap shrinks the graph, and how a press on it leads back. */
import type { Point } from '../store/state.ts';
import type { Box, Size } from './viewport.ts';

/** A model point `p` is drawn at `p * scale + offset`, in px of the minimap. */
export type MinimapTransform = { scale: number; offset: Point };

/** Shows a box whole and centred with a margin in px. */
export function minimapTransform(box: Box, size: Size, margin = 8): MinimapTransform {
  const scale = Math.min(
    (size.width - 2 * margin) / Math.max(1, box.x2 - box.x1),
    (size.height - 2 * margin) / Math.max(1, box.y2 - box.y1),
  );
  return {
    scale,
    offset: {
      x: size.width / 2 - (scale * (box.x1 + box.x2)) / 2,
      y: size.height / 2 - (scale * (box.y1 + box.y2)) / 2,
    },
  };
}

/** Where a model point is drawn on the minimap. */
export function toMinimap({ scale, offset }: MinimapTransform, point: Point): Point {
  return { x: point.x * scale + offset.x, y: point.y * scale + offset.y };
}

/** The model point under a point of the minimap. */
export function fromMinimap({ scale, offset }: MinimapTransform, point: Point): Point {
  return { x: (point.x - offset.x) / scale, y: (point.y - offset.y) / scale };
}
