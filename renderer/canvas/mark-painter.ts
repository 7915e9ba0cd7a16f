/** Paints what edges carry in their middle: signs of dispute and negation, counts of bundles. */
import { type CanvasColours, type EdgeMark, markIcon } from '../../graph-data/figure/palette.ts';
import type { Point } from '../store/state.ts';
import type { Painting } from './drawing/paint-edges.ts';
import { type DrawnEdge, isMuted, type Standing } from './drawing/records.ts';
import type { Scene } from './drawing/scene.ts';
import type { View } from './drawing/view.ts';
import type { LabelPlan } from './label-plan.ts';
import { FONT_FAMILY } from './text-metrics.ts';

type Ctx = Painting['ctx'];
export type MarkInput = { scene: Scene; view: View; plan: LabelPlan; colours: CanvasColours };

/** Opacity of what is muted. */
export const MUTED = 0.34;
/** Whether an element steps back: because others are pointed at, or because its sources are left out. */
export function isDim(element: Standing, scene: Scene): boolean {
  return element.fallen || isMuted(element, scene.muting());
}

/** From afar a sign is a dot, lest the signs hide the graph. */
const SIGNS_FROM = 1.05;

type Dots = { alpha: number; colour: string; places: Point[] };

/** Signs of disputed and negated relations, and how many relations a bundle stands for. */
export function paintMarks(ctx: Ctx, input: MarkInput): void {
  const { scene, view, plan, colours } = input;
  const dots = new Map<string, Dots>();
  for (const edge of scene.fallen()) paintStrike(ctx, colours, edge, view.zoom);
  for (const [id, at] of plan.marks) {
    const edge = isSeen(at, view) ? scene.edge(id) : null;
    if (edge === null) continue;
    const alpha = isDim(edge, scene) ? MUTED : 1;
    ctx.globalAlpha = alpha;
    const { count, marks, colour } = edge;
    if (count > 1) paintCount(ctx, colours, at, count, colour);
    else if (view.zoom >= SIGNS_FROM || edge.lit) paintSigns(ctx, colours, at, marks, colour);
    else addDot(dots, alpha, colour, at);
  }
  for (const same of dots.values()) paintDots(ctx, same);
  ctx.globalAlpha = 1;
}

function addDot(dots: Map<string, Dots>, alpha: number, colour: string, at: Point): void {
  const key = `${alpha} ${colour}`;
  const same = dots.get(key);
  if (same === undefined) dots.set(key, { alpha, colour, places: [at] });
  else same.places.push(at);
}

/** Signs are at most three, side by side. */
function isSeen({ x, y }: Point, { pan, width, height }: View): boolean {
  return x + pan.x > -24 && y + pan.y > -24 && x + pan.x < width + 24 && y + pan.y < height + 24;
}

/** A short stroke across the middle of a relation that has lost its sources. */
function paintStrike(ctx: Ctx, colours: CanvasColours, edge: DrawnEdge, zoom: number): void {
  const { x, y } = edge.shape.middle;
  const { source: from, target: to } = edge;
  const across = Math.atan2(to.y - from.y, to.x - from.x) + Math.PI / 3;
  const [dx, dy] = [4.5 * Math.cos(across), 4.5 * Math.sin(across)];
  ctx.beginPath();
  ctx.moveTo(x * zoom - dx, y * zoom - dy);
  ctx.lineTo(x * zoom + dx, y * zoom + dy);
  ctx.strokeStyle = colours.mutedLabel;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function paintSigns(
  ctx: Ctx,
  colours: CanvasColours,
  at: Point,
  marks: readonly EdgeMark[],
  colour: string,
): void {
  marks.forEach((mark, rank) => {
    const shift = (rank - (marks.length - 1) / 2) * 15;
    paintMark(ctx, colours, { x: at.x + shift, y: at.y }, mark, colour);
  });
}

function paintDots(ctx: Ctx, { alpha, colour, places }: Dots): void {
  ctx.globalAlpha = alpha;
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const { x, y } of places) {
    ctx.moveTo(x + 2, y);
    ctx.arc(x, y, 2, 0, 2 * Math.PI);
  }
  ctx.fill();
}

/** A disc of the canvas's own colour with a rim, on which something can be read. */
function paintDisc(
  ctx: Ctx,
  colours: CanvasColours,
  { at, radius, colour, width }: { at: Point; radius: number; colour: string; width: number },
): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = colours.background;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

function paintMark(
  ctx: Ctx,
  colours: CanvasColours,
  at: Point,
  mark: EdgeMark,
  colour: string,
): void {
  paintDisc(ctx, colours, { at, radius: 6.5, colour, width: 1 });
  ctx.save();
  ctx.translate(at.x - 4.8, at.y - 4.8);
  ctx.scale(0.4, 0.4);
  ctx.lineWidth = 3.4;
  ctx.stroke(new Path2D(markIcon(mark)));
  ctx.restore();
}

function paintCount(
  ctx: Ctx,
  colours: CanvasColours,
  at: Point,
  count: number,
  colour: string,
): void {
  paintDisc(ctx, colours, { at, radius: 9, colour, width: 1.25 });
  ctx.fillStyle = colours.label;
  ctx.font = `600 10px ${FONT_FAMILY}`;
  ctx.fillText(String(count), at.x, at.y + 0.5);
}
