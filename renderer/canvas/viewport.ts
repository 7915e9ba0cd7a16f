/** Where the camera stands, and where it should: pure arithmetic of zoom and pan. */
import type { Point, Sight } from '../store/state.ts';

/** A model point `p` is drawn at `p * zoom + pan`, in px of the canvas. */
export type Viewport = { zoom: number; pan: Point };
export type Size = { width: number; height: number };
export type Box = { x1: number; y1: number; x2: number; y2: number };
/** Free space in px of the canvas. */
export type Padding = { top: number; right: number; bottom: number; left: number };

export const ZOOM = { min: 0.08, max: 5, fit: 1.4 } as const;

/** Room around a fitted graph; on the right there are the buttons for the zoom. */
export const FIT_PADDING: Padding = { top: 22, right: 56, bottom: 22, left: 22 };
/** What legend and minimap take of the foot, before they have been drawn. */
const USUAL_FOOT = 132;

/** The room around what is fitted or brought into sight, clear of legend and minimap. */
export function paddingAbove(foot: number | null, { height }: Size): Padding {
  const reserved = Math.min(foot ?? USUAL_FOOT, height / 3);
  return { ...FIT_PADDING, bottom: FIT_PADDING.bottom + reserved };
}

/** Whether a canvas is so small that legend and minimap would be in the way of the graph. */
export function isSmall({ width, height }: Size): boolean {
  return width < 560 || height < 480;
}

/** Whether a viewport shows a whole box, give or take a hair. */
export function showsAll({ zoom, pan }: Viewport, box: Box, { width, height }: Size): boolean {
  return (
    box.x1 * zoom + pan.x > -1 &&
    box.y1 * zoom + pan.y > -1 &&
    box.x2 * zoom + pan.x < width + 1 &&
    box.y2 * zoom + pan.y < height + 1
  );
}

/** The smallest box around boxes; null for none. */
export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  };
}

/** The smallest box around discs; null for none. */
export function boundsOf(discs: readonly (Point & { radius: number })[]): Box | null {
  if (discs.length === 0) return null;
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x, y, radius } of discs) {
    box.x1 = Math.min(box.x1, x - radius);
    box.y1 = Math.min(box.y1, y - radius);
    box.x2 = Math.max(box.x2, x + radius);
    box.y2 = Math.max(box.y2, y + radius);
  }
  return box;
}

/** The viewport that shows a box whole and centred, no nearer than `maxZoom`. */
export function fitViewport(
  box: Box,
  size: Size,
  padding: Padding = FIT_PADDING,
  maxZoom: number = ZOOM.fit,
): Viewport {
  const room = {
    width: Math.max(40, size.width - padding.left - padding.right),
    height: Math.max(40, size.height - padding.top - padding.bottom),
  };
  const wanted = Math.min(
    room.width / Math.max(1, box.x2 - box.x1),
    room.height / Math.max(1, box.y2 - box.y1),
  );
  const zoom = clampZoom(Math.min(maxZoom, wanted));
  return {
    zoom,
    pan: {
      x: padding.left + room.width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: padding.top + room.height / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

/** The viewport in which a rectangle of the plane fills the canvas as far as it can. */
export function lookViewport(at: Sight, size: Size): Viewport {
  const zoom = clampZoom(Math.min(size.width / at.width, size.height / at.height));
  return { zoom, pan: { x: size.width / 2 - zoom * at.x, y: size.height / 2 - zoom * at.y } };
}

/** The rectangle of the plane that a canvas shows. */
export function sightOf({ zoom, pan }: Viewport, { width, height }: Size): Sight {
  return {
    x: (width / 2 - pan.x) / zoom,
    y: (height / 2 - pan.y) / zoom,
    width: width / zoom,
    height: height / zoom,
  };
}

/** Zooms by a factor so that what is at `at` (px of the canvas) stays there. */
export function zoomAt({ zoom, pan }: Viewport, factor: number, at: Point): Viewport {
  const next = clampZoom(zoom * factor);
  const real = next / zoom;
  return { zoom: next, pan: { x: at.x + (pan.x - at.x) * real, y: at.y + (pan.y - at.y) * real } };
}

/** Moves no further than needed for a box to be in sight; zooms out only where it is too large. */
export function revealViewport(
  viewport: Viewport,
  box: Box,
  size: Size,
  padding: Padding = FIT_PADDING,
): Viewport {
  const { zoom, pan } = viewport;
  const fits =
    (box.x2 - box.x1) * zoom <= size.width - padding.left - padding.right &&
    (box.y2 - box.y1) * zoom <= size.height - padding.top - padding.bottom;
  if (!fits) return fitViewport(box, size, padding, zoom);
  const x = shift(
    box.x1 * zoom + pan.x,
    box.x2 * zoom + pan.x,
    padding.left,
    size.width - padding.right,
  );
  const y = shift(
    box.y1 * zoom + pan.y,
    box.y2 * zoom + pan.y,
    padding.top,
    size.height - padding.bottom,
  );
  return { zoom, pan: { x: pan.x + x, y: pan.y + y } };
}

/**
 * The zoom factor of a turn of the wheel. One notch of a mouse (100 to 120 px, or 3 lines) is about
 * 1.2; trackpads send many small steps, pinching sends small ones with `pinch`.
 */
export function wheelFactor(
  delta: number,
  unit: 'pixel' | 'line' | 'page',
  pinch: boolean,
): number {
  const pixels = unit === 'pixel' ? delta : unit === 'line' ? delta * 36 : delta * 300;
  const bounded = Math.max(-240, Math.min(240, pixels));
  return Math.exp(-bounded * (pinch ? 0.01 : 0.0017));
}

function shift(low: number, high: number, min: number, max: number): number {
  if (low < min) return min - low;
  return high > max ? max - high : 0;
}

function clampZoom(zoom: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, zoom));
}
