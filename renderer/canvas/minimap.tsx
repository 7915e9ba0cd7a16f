/** The whole graph in the corner with a frame around what is in sight; pressing or dragging goes there. */
import type { Core } from 'cytoscape';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type EntityScheme, entityLook } from '../../graph-data/figure/entity-looks.ts';
import { canvasColours, type Theme } from '../../graph-data/figure/palette.ts';
import { useTheme } from '../panels/theme/use-theme.ts';
import type { VisibleGraph } from '../store/app.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { selectLooks } from '../store/measures.ts';
import { selectVisibleGraph } from '../store/selectors.ts';
import type { Point } from '../store/state.ts';
import styles from './canvas.module.css';
import { useCanvas, useCanvasLocal } from './canvas-context.ts';
import { graphBox } from './graph-box.ts';
import {
  fromMinimap,
  type MinimapTransform,
  minimapTransform,
  toMinimap,
} from './minimap-transform.ts';
import { boundsOf, isSmall, showsAll } from './viewport.ts';

const SIZE = { width: 168, height: 112 } as const;
/** Model px around the outermost nodes. */
const NODE_ROOM = 60;

/** Nothing while the canvas is small or all of the graph is in sight: then it would say nothing. */
export function Minimap(): ReactNode {
  const { cy } = useCanvas();
  const { store } = useApp();
  const small = useCanvasLocal(({ size }) => isSmall(size));
  const graph = useAppState(selectVisibleGraph);
  const [needed, setNeeded] = useState(false);

  useEffect(() => {
    const judge = () => {
      const box = graphBox(store.getState(), null);
      const viewport = { zoom: cy.zoom(), pan: cy.pan() };
      const size = { width: cy.width(), height: cy.height() };
      setNeeded(box !== null && !showsAll(viewport, box, size));
    };
    const soon = debounced(judge);
    soon();
    cy.on('viewport resize', soon);
    return () => {
      cy.off('viewport resize', soon);
      soon.cancel();
    };
  }, [cy, store, graph]);

  return small || !needed ? null : <Picture graph={graph} />;
}

/** At rest only: on the way, the answer may change with every frame. */
function debounced(work: () => void): (() => void) & { cancel(): void } {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, 120);
  };
  return Object.assign(later, { cancel: () => clearTimeout(timer) });
}

/** For the pointer only: the outline and the arrow keys do the same by keyboard. */
function Picture({ graph }: { graph: VisibleGraph }): ReactNode {
  const { cy, camera } = useCanvas();
  const theme = useTheme();
  const looks = useAppState(selectLooks);
  const surface = useRef<HTMLCanvasElement>(null);
  const transform = transformOf(graph);

  useEffect(() => {
    const ctx = surface.current?.getContext('2d');
    if (!ctx || transform === null) return;
    const picture = { cy, graph, theme, looks, transform };
    let frame = 0;
    const draw = () => {
      frame = 0;
      paint(ctx, picture);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    schedule();
    cy.on('viewport resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      cy.off('viewport resize', schedule);
    };
  }, [cy, graph, theme, looks, transform]);

  if (transform === null) return null;
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    camera.centreOn(fromMinimap(transform, at));
  };
  return (
    <canvas
      ref={surface}
      className={styles.minimap}
      role="img"
      aria-label="Minimap"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
    />
  );
}

type Painting = {
  cy: Core;
  graph: VisibleGraph;
  theme: Theme;
  looks: EntityScheme | null;
  transform: MinimapTransform;
};

function transformOf({ nodes, positions }: VisibleGraph): MinimapTransform | null {
  const discs = nodes.flatMap(({ id }) => {
    const at = positions[id];
    return at ? [{ ...at, radius: NODE_ROOM }] : [];
  });
  const box = boundsOf(discs);
  return box === null ? null : minimapTransform(box, SIZE);
}

function paint(
  ctx: CanvasRenderingContext2D,
  { cy, graph, theme, looks, transform }: Painting,
): void {
  const ratio = window.devicePixelRatio || 1;
  ctx.canvas.width = SIZE.width * ratio;
  ctx.canvas.height = SIZE.height * ratio;
  ctx.scale(ratio, ratio);
  const place = (id: string): Point | null => {
    const at = graph.positions[id];
    return at ? toMinimap(transform, at) : null;
  };
  const colours = canvasColours(theme);
  ctx.strokeStyle = colours.rule;
  ctx.lineWidth = 0.75;
  ctx.beginPath();
  for (const edge of graph.edges) {
    const [from, to] = [place(edge.source), place(edge.target)];
    if (from === null || to === null) continue;
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
  for (const node of graph.nodes) {
    const at = place(node.id);
    if (at === null) continue;
    ctx.fillStyle = entityLook(node, looks, theme).fill;
    ctx.beginPath();
    ctx.arc(at.x, at.y, node.degree >= 18 ? 3 : 2, 0, 2 * Math.PI);
    ctx.fill();
  }
  paintFrame(ctx, cy, transform, colours.accent);
}

function paintFrame(
  ctx: CanvasRenderingContext2D,
  cy: Core,
  transform: MinimapTransform,
  colour: string,
): void {
  const { x1, y1, x2, y2 } = cy.extent();
  const a = toMinimap(transform, { x: x1, y: y1 });
  const b = toMinimap(transform, { x: x2, y: y2 });
  const left = Math.max(1, a.x);
  const top = Math.max(1, a.y);
  const width = Math.min(SIZE.width - 1, b.x) - left;
  const height = Math.min(SIZE.height - 1, b.y) - top;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  ctx.strokeRect(left, top, Math.max(2, width), Math.max(2, height));
}
