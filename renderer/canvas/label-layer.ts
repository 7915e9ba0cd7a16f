/** The layer over the graph that holds its labels: plans them anew when something moved, repaints every frame. */
import type { Core } from 'cytoscape';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';
import type { Point } from '../store/state.ts';
import type { Painting } from './drawing/paint-edges.ts';
import { createPicture, type Paint, windowPace } from './drawing/picture.ts';
import type { Scene } from './drawing/scene.ts';
import { fitSurface, type View, viewOf } from './drawing/view.ts';
import type { Labelled } from './graph-canvas.ts';
import { paintLabels } from './label-painter.ts';
import type { LabelPlan } from './label-plan.ts';
import { createPlanner } from './label-planner.ts';
import { createLabelSprites } from './label-sprites.ts';
import { createTextMetrics, FONT_FAMILY, type TextMetrics } from './text-metrics.ts';
import type { Box } from './viewport.ts';

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
  let resting = 0;
  let shown: Shown | null = null;
  const paint: Paint = (target, view) => {
    clear(target, view);
    const { theme, cursor } = look;
    const looks = { colours: canvasColours(theme), ring: RING[theme], cursor };
    const plan = planner.last();
    paintLabels(target, { scene, view, state: read(), metrics, sprites, plan, ...looks });
  };
  const again = () => cy.forceRender();
  const picture = createPicture(ctx, { paint, zooming: () => 'sharp', pace: windowPace(), again });
  const show = () => {
    const view = viewOf(cy);
    const { canvas } = read();
    const wanted = { view, state: { canvas }, cursor: look.cursor };
    const { plan, final, busy } = planner.planFor(wanted);
    const now = { plan, nodes: canvas.nodes, pinned: canvas.pinned };
    const changed = fitSurface(surface, view) || !isSame(shown, now);
    sprites.begin();
    picture.show(view, changed, roomOf(scene.bounds(), view));
    shown = now;
    clearTimeout(resting);
    if (busy) again();
    else if (!final) resting = window.setTimeout(catchUp, REST);
  };
  const catchUp = () => {
    planner.catchUp();
    again();
  };
  const refresh = () => {
    planner.outdate();
    cy.forceRender();
  };
  cy.on('render', show);
  // Whoever adds elements asks for a refresh once all can be seen; Cytoscape gets them later.
  cy.on('remove data', planner.outdate);
  cy.on('position', planner.drift);
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
      clearTimeout(resting);
      picture.destroy();
      cy.off('render', show);
      cy.off('remove data', planner.outdate);
      cy.off('position', planner.drift);
    },
  };
}

/** What was painted last. */
type Shown = Pick<Labelled['canvas'], 'nodes' | 'pinned'> & { plan: LabelPlan };

function isSame(former: Shown | null, now: Shown): boolean {
  return former?.plan === now.plan && former.nodes === now.nodes && former.pinned === now.pinned;
}

/** Labels reach farther than what they name, by so many px of the screen. */
const REACH = 300;
/** Ms without another frame after which labels are placed as they belong. */
const REST = 80;

function roomOf(bounds: Box | null, { zoom }: View): Box | null {
  const by = REACH / zoom;
  return (
    bounds && { x1: bounds.x1 - by, y1: bounds.y1 - by, x2: bounds.x2 + by, y2: bounds.y2 + by }
  );
}

/** Measures on a context of its own, whose font nothing else changes. */
function measuringWith(ctx: CanvasRenderingContext2D): TextMetrics {
  const own = new OffscreenCanvas(1, 1).getContext('2d') ?? ctx;
  let measuring = '';
  return createTextMetrics((text, size, weight) => {
    const font = `${weight} ${size}px ${FONT_FAMILY}`;
    // Setting a font is slow even where it is the same.
    if (measuring !== font) own.font = font;
    measuring = font;
    return own.measureText(text).width;
  });
}

function clear(ctx: Painting['ctx'], { width, height, ratio }: View): void {
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
