/** Paints edges group by group: lines in as few strokes as is fastest, then their arrows in one fill. */
import type { Box } from '../viewport.ts';
import type { EdgeGroup } from './edge-groups.ts';
import { arrowLength, type EdgeShape } from './edge-shape.ts';
import type { DrawnEdge } from './records.ts';

// Numbers go one by one here, and not in pairs taken apart: for each pair a list would be made, thousands in a frame.

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** The context's unit is a model px; `px` of the screen make one, and `seen` is what is in the picture. */
export type Painting = { ctx: Ctx; px: number; seen: Box };

/** Arrows shorter than this many px of the screen could not be told from the line. */
const ARROWS_FROM = 1;
/** Dashes and gaps shorter than this together, in px of the screen, look like one paler line. */
const DASHES_FROM = 2.5;
/** Lines do not fade away as one zooms out: in px of the screen, and for those that are chosen. */
const THINNEST = 0.75;
const THINNEST_CHOSEN = 1.5;
const GLOW = { alpha: 0.16, width: 10 } as const;

/** Paints all edges that can be seen. */
export function paintEdges(painting: Painting, groups: readonly EdgeGroup[]): void {
  for (const group of groups) {
    const edges = group.edges.filter(({ shape }) => touches(painting.seen, shape));
    if (edges.length === 0) continue;
    if (group.glow !== null) paintGlow(painting, edges, group.glow);
    paintLines(painting, edges, group);
    if (group.arrows) paintArrows(painting, edges, group);
  }
  painting.ctx.globalAlpha = 1;
}

function paintGlow({ ctx, px }: Painting, edges: readonly DrawnEdge[], colour: string): void {
  ctx.globalAlpha = GLOW.alpha;
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(GLOW.width, (4 * THINNEST_CHOSEN) / px);
  ctx.lineCap = 'round';
  strokeEach(ctx, edges);
  ctx.lineCap = 'butt';
}

function paintLines({ ctx, px }: Painting, edges: readonly DrawnEdge[], group: EdgeGroup): void {
  const { dash, width } = group;
  const period = dash.reduce((sum, part) => sum + part, 0);
  const blurred = period > 0 && period * px < DASHES_FROM;
  ctx.globalAlpha = group.alpha * (blurred ? (dash[0] ?? 0) / period : 1);
  ctx.strokeStyle = group.colour;
  const drawn = Math.max(width, (group.glow === null ? THINNEST : THINNEST_CHOSEN) / px);
  ctx.lineWidth = drawn;
  if (period > 0 && !blurred) ctx.setLineDash([...dash]);
  // Hair lines are drawn one by one whatever path they are in; wider ones of one path are first united, slowly.
  if (drawn * px <= 1) strokeTogether(ctx, edges);
  else strokeEach(ctx, edges);
  if (period > 0) ctx.setLineDash([]);
}

function strokeTogether(ctx: Ctx, edges: readonly DrawnEdge[]): void {
  ctx.beginPath();
  for (const { shape } of edges) trace(ctx, shape.points);
  ctx.stroke();
}

function strokeEach(ctx: Ctx, edges: readonly DrawnEdge[]): void {
  for (const { shape } of edges) {
    ctx.beginPath();
    trace(ctx, shape.points);
    ctx.stroke();
  }
}

function trace(ctx: Ctx, points: readonly number[]): void {
  const of = (at: number) => points[at] ?? 0;
  ctx.moveTo(of(0), of(1));
  if (points.length === 4) {
    ctx.lineTo(of(2), of(3));
    return;
  }
  for (let at = 2; at + 3 < points.length; at += 4) {
    ctx.quadraticCurveTo(of(at), of(at + 1), of(at + 2), of(at + 3));
  }
}

function paintArrows({ ctx, px }: Painting, edges: readonly DrawnEdge[], group: EdgeGroup): void {
  const length = arrowLength(group.width);
  if (length * px < ARROWS_FROM) return;
  ctx.globalAlpha = group.alpha;
  ctx.fillStyle = group.colour;
  ctx.beginPath();
  for (const { shape } of edges) {
    const { tip, along } = shape;
    const x = tip.x - along.x * length;
    const y = tip.y - along.y * length;
    const dx = (-along.y * length) / 2;
    const dy = (along.x * length) / 2;
    ctx.moveTo(tip.x, tip.y);
    ctx.lineTo(x + dx, y + dy);
    ctx.lineTo(x - dx, y - dy);
  }
  ctx.fill();
}

/** Whether a line may be seen; its points lie around it. */
function touches(seen: Box, { points, tip }: EdgeShape): boolean {
  let x1 = tip.x;
  let y1 = tip.y;
  let x2 = x1;
  let y2 = y1;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    if (x < x1) x1 = x;
    else if (x > x2) x2 = x;
    if (y < y1) y1 = y;
    else if (y > y2) y2 = y;
  }
  return x1 <= seen.x2 && x2 >= seen.x1 && y1 <= seen.y2 && y2 >= seen.y1;
}
