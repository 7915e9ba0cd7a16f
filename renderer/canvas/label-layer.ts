/** The layer over the graph that holds its labels: plans them anew when something moved, repaints every frame. */
import type { Core } from 'cytoscape';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';
import type { AppState, Point } from '../store/state.ts';
import { paintLabels } from './label-painter.ts';
import { type LabelPlan, planLabels } from './label-plan.ts';
import { labelScene } from './label-scene.ts';
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
const EMPTY: LabelPlan = { nodes: [], edges: [], marks: new Map() };

/** Paints on `surface`, which lies over the container of `cy` and has its size. */
export function createLabelLayer(
  cy: Core,
  surface: HTMLCanvasElement,
  read: () => AppState,
): LabelLayer {
  const ctx = surface.getContext('2d');
  if (ctx === null) throw new Error('This browser has no 2D canvas, which Edgewise draws on.');
  let measuring = '';
  const metrics = createTextMetrics((text, size, weight) => {
    const font = `${weight} ${size}px ${FONT_FAMILY}`;
    // Setting a font is slow even where it is the same.
    if (measuring !== font) ctx.font = font;
    measuring = font;
    return ctx.measureText(text).width;
  });
  const sprites = createLabelSprites();
  const look = { theme: 'light' as Theme, cursor: null as string | null };
  let plan = EMPTY;
  let plannedAt = 0;
  let unfinished = 0;
  const paint = () => {
    fitSurface(surface, ctx, cy);
    measuring = '';
    const input = { cy, state: read(), metrics, sprites, cursor: look.cursor };
    if (plannedAt !== cy.zoom()) {
      const { nodes, edges, marks } = labelScene(input);
      plan = planLabels(nodes, edges, marks);
      plannedAt = cy.zoom();
    }
    sprites.begin();
    paintLabels(ctx, {
      ...input,
      plan,
      colours: canvasColours(look.theme),
      ring: RING[look.theme],
    });
    cancelAnimationFrame(unfinished);
    if (!sprites.isComplete()) unfinished = requestAnimationFrame(paint);
  };
  const outdate = () => {
    plannedAt = 0;
  };
  const refresh = () => {
    outdate();
    cy.forceRender();
  };
  cy.on('render', paint);
  cy.on('position add remove data', outdate);
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
    nodeAt: (point) => labelAt(plan, cy, point),
    forgetMetrics: () => {
      metrics.forget();
      sprites.forget();
      refresh();
    },
    destroy: () => {
      cancelAnimationFrame(unfinished);
      cy.off('render', paint);
      cy.off('position add remove data', outdate);
    },
  };
}

/** Clears the surface and gives it one pixel for each of the screen's. */
function fitSurface(surface: HTMLCanvasElement, ctx: CanvasRenderingContext2D, cy: Core): void {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(cy.width() * ratio);
  const height = Math.round(cy.height() * ratio);
  if (surface.width !== width) surface.width = width;
  if (surface.height !== height) surface.height = height;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, cy.width(), cy.height());
}

function labelAt(plan: LabelPlan, cy: Core, point: Point): string | null {
  const pan = cy.pan();
  const x = point.x - pan.x;
  const y = point.y - pan.y;
  const hit = plan.nodes.find(
    ({ box }) => x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2,
  );
  return hit?.id ?? null;
}
