/** The layer over the graph that holds its labels: plans them anew when something moved, repaints every frame. */
import type { Core } from 'cytoscape';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';
import type { Point } from '../store/state.ts';
import type { Scene } from './drawing/scene.ts';
import { type View, viewOf } from './drawing/view.ts';
import type { Labelled } from './graph-canvas.ts';
import { paintLabels } from './label-painter.ts';
import type { LabelPlan } from './label-plan.ts';
import { createPlanner } from './label-planner.ts';
import { createLabelSprites } from './label-sprites.ts';
import { createTextMetrics, FONT_FAMILY } from './text-metrics.ts';

export type LabelLayer = {
  /** Plans and paints with the next frame. */
  refresh(): void;
  setTheme(theme: Theme): void;
  /** Draws the keyboard's ring around an element, or around none. */
  setCursor(element: string | null): void;
  /** The node whose label is at a point in px of the canvas. */
  nodeAt(point: Point): string | null;
  /** Forgets all measures, for when a font has arrived. */
  forgetMetrics(): void;
  destroy(): void;
};

const RING = { light: '#1f62c4', dark: '#7db2ff' } as const satisfies Record<Theme, string>;

/** Paints on `surface`, which lies over the container of `cy` and has its size. */
export function createLabelLayer(
  { cy, scene }: { cy: Core; scene: Scene },
  surface: HTMLCanvasElement,
  read: () => Labelled,
): LabelLayer {
  const ctx = surface.getContext('2d');
  if (ctx === null) throw new Error('This browser has no 2D canvas, which Edgewise draws on.');
  const metrics = measuringWith(ctx);
  const sprites = createLabelSprites();
  const planner = createPlanner(scene, metrics);
  const look = { theme: 'light' as Theme, cursor: null as string | null };
  let unfinished = 0;
  let resting = 0;
  const paint = () => {
    const view = viewOf(cy);
    const input = { scene, view, state: read(), metrics, sprites, cursor: look.cursor };
    const { plan, final } = planner.planFor(input);
    fitSurface(surface, ctx, view);
    sprites.begin();
    paintLabels(ctx, {
      ...input,
      plan,
      colours: canvasColours(look.theme),
      ring: RING[look.theme],
    });
    cancelAnimationFrame(unfinished);
    if (!sprites.isComplete()) unfinished = requestAnimationFrame(paint);
    clearTimeout(resting);
    if (!final) resting = window.setTimeout(refresh, REST);
  };
  const refresh = () => {
    planner.outdate();
    cy.forceRender();
  };
  cy.on('render', paint);
  cy.on('position add remove data', planner.outdate);
  return {
    refresh,
    setTheme: (theme) => {
      look.theme = theme;
      refresh();
    },
    setCursor: (element) => {
      look.cursor = element;
      refresh();
    },
    nodeAt: (point) => labelAt(planner.last(), cy.pan(), point),
    forgetMetrics: () => {
      metrics.forget();
      sprites.forget();
      refresh();
    },
    destroy: () => {
      cancelAnimationFrame(unfinished);
      clearTimeout(resting);
      cy.off('render', paint);
      cy.off('position add remove data', planner.outdate);
    },
  };
}

/** Ms without another frame after which labels are placed as they belong. */
const REST = 80;

function measuringWith(ctx: CanvasRenderingContext2D) {
  const scratch = new OffscreenCanvas(1, 1).getContext('2d') ?? ctx;
  let measuring = '';
  return createTextMetrics((text, size, weight) => {
    const font = `${weight} ${size}px ${FONT_FAMILY}`;
    // Setting a font is slow even where it is the same.
    if (measuring !== font) scratch.font = font;
    measuring = font;
    return scratch.measureText(text).width;
  });
}

/** Clears the surface and gives it one pixel for each of the screen's. */
function fitSurface(
  surface: HTMLCanvasElement,
  ctx: CanvasRenderingContext2D,
  { width, height, ratio }: View,
): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (surface.width !== wide) surface.width = wide;
  if (surface.height !== high) surface.height = high;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
}

function labelAt(plan: LabelPlan, pan: Point, point: Point): string | null {
  const x = point.x - pan.x;
  const y = point.y - pan.y;
  const hit = plan.nodes.find(
    ({ box }) => x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2,
  );
  return hit?.id ?? null;
}
