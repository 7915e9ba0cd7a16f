/** Moves Cytoscape's viewport: at once, over time, or following a turning wheel. */
import type { Core } from 'cytoscape';
import type { Point, Sight } from '../store/state.ts';
import { animate, prefersStillness } from './motion.ts';
import {
  type Box,
  fitViewport,
  lookViewport,
  paddingAbove,
  revealViewport,
  type Size,
  type Viewport,
  zoomAt,
} from './viewport.ts';

export type Camera = {
  /** Shows a box whole; `whole`: it is all there is, and is to stay whole in sight when the canvas is resized. */
  fit(box: Box, options?: { still?: boolean; whole?: boolean }): void;
  /** Whether all there is was fitted, and the person has not moved since. */
  isFitted(): boolean;
  /** Looks at a rectangle of the plane, which stays in sight when the canvas is resized. */
  look(at: Sight, options?: { still?: boolean }): void;
  /** What it was told to look at, where the person has not moved since. */
  held(): Sight | null;
  /** Moves no further than needed to have a box in sight. */
  reveal(box: Box): void;
  /** Zooms by a factor around a point in px of the canvas, its middle where none is given. */
  zoomBy(factor: number, at?: Point): void;
  /** Follows a wheel: many small factors in a row become one smooth movement. */
  wheel(factor: number, at: Point): void;
  /** Puts a model point into the middle, without animation. */
  centreOn(point: Point): void;
  stop(): void;
};

const DURATION = 320;
/** Share of the way to the wheel's goal that one frame covers. */
const FOLLOW = 0.35;

/**
 * The camera of a canvas.
 * @param foot how much of the canvas's foot is covered, in px; null while nobody knows
 */
export function createCamera(cy: Core, foot: () => number | null): Camera {
  let stop = () => {};
  let fitted = false;
  let held: Sight | null = null;
  const leave = () => {
    fitted = false;
    held = null;
  };
  cy.on('dragpan pinchzoom', leave);
  const padding = () => paddingAbove(foot(), sizeOf(cy));
  let goal: { zoom: number; at: Point } | null = null;
  const halt = () => {
    stop();
    stop = () => {};
    goal = null;
  };
  const travel = (to: Viewport, duration: number) => {
    halt();
    const from = viewportOf(cy);
    if (alike(from, to)) return;
    stop = animate(duration, (t) => cy.viewport(between(from, to, t)));
  };
  const follow = () => {
    if (goal === null) return;
    const { zoom, at } = goal;
    const rest = zoom / cy.zoom();
    const last = Math.abs(Math.log(rest)) < 0.004 || prefersStillness();
    cy.viewport(zoomAt(viewportOf(cy), last ? rest : rest ** FOLLOW, at));
    if (last) return halt();
    const frame = requestAnimationFrame(follow);
    stop = () => cancelAnimationFrame(frame);
  };
  return {
    fit: (box, { still = false, whole = false } = {}) => {
      travel(fitViewport(box, sizeOf(cy), padding()), still ? 0 : DURATION);
      leave();
      fitted = whole;
    },
    isFitted: () => fitted,
    look: (at, { still = false } = {}) => {
      travel(lookViewport(at, sizeOf(cy)), still ? 0 : DURATION);
      leave();
      held = at;
    },
    held: () => held,
    reveal: (box) => {
      const from = viewportOf(cy);
      const to = revealViewport(from, box, sizeOf(cy), padding());
      if (!alike(from, to)) leave();
      travel(to, DURATION);
    },
    zoomBy: (factor, at = middleOf(cy)) => {
      leave();
      travel(zoomAt(viewportOf(cy), factor, at), 160);
    },
    wheel: (factor, at) => {
      leave();
      const from = goal?.zoom ?? cy.zoom();
      const running = goal !== null;
      if (!running) halt();
      goal = { zoom: zoomAt({ zoom: from, pan: { x: 0, y: 0 } }, factor, at).zoom, at };
      if (!running) follow();
    },
    centreOn: ({ x, y }) => {
      halt();
      leave();
      const { width, height } = sizeOf(cy);
      const zoom = cy.zoom();
      cy.pan({ x: width / 2 - x * zoom, y: height / 2 - y * zoom });
    },
    stop: halt,
  };
}

/** Whether nobody could see a difference. */
function alike(a: Viewport, b: Viewport): boolean {
  const moved = Math.hypot(a.pan.x - b.pan.x, a.pan.y - b.pan.y);
  return moved < 0.5 && Math.abs(a.zoom - b.zoom) < 0.0005;
}

function viewportOf(cy: Core): Viewport {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } };
}

function sizeOf(cy: Core): Size {
  return { width: cy.width(), height: cy.height() };
}

function middleOf(cy: Core): Point {
  return { x: cy.width() / 2, y: cy.height() / 2 };
}

/** Zoom changes by equal ratios, so that coming nearer looks even. */
function between(from: Viewport, to: Viewport, t: number): Viewport {
  if (t === 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const share = to.zoom === from.zoom ? t : (zoom - from.zoom) / (to.zoom - from.zoom);
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { zoom, pan: { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) } };
}
