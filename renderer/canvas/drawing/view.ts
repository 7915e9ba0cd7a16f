/** What of the plane a picture shows, and at how many pixels. */
import type { Core } from 'cytoscape';
import type { Point } from '../../store/state.ts';
import type { Box } from '../viewport.ts';

/** Width and height in CSS px; `ratio` pixels of the screen for each of them. */
export type View = { zoom: number; pan: Point; width: number; height: number; ratio: number };

/** What the camera of a graph shows now. */
export function viewOf(cy: Core): View {
  const ratio = window.devicePixelRatio || 1;
  return { zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height(), ratio };
}

/** The part of the plane that is seen, in model px. */
export function seenBox({ zoom, pan, width, height }: View): Box {
  return {
    x1: -pan.x / zoom,
    y1: -pan.y / zoom,
    x2: (width - pan.x) / zoom,
    y2: (height - pan.y) / zoom,
  };
}

/** The same view with so many more CSS px on every side. */
export function widened({ zoom, pan, width, height, ratio }: View, by: Point): View {
  return {
    zoom,
    pan: { x: pan.x + by.x, y: pan.y + by.y },
    width: width + 2 * by.x,
    height: height + 2 * by.y,
    ratio,
  };
}

/** Whether two views of canvases of one size show the same. */
export function sameView(a: View, b: View): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}

/** Whether a box is seen whole. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x1 >= outer.x1 && inner.y1 >= outer.y1 && inner.x2 <= outer.x2 && inner.y2 <= outer.y2
  );
}

/** Gives a canvas one pixel for each of the screen's; answers whether that has emptied it. */
export function fitSurface(canvas: HTMLCanvasElement, { width, height, ratio }: View): boolean {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return false;
  canvas.width = wide;
  canvas.height = high;
  return true;
}
