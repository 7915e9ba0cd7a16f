/** Paints what edges carry in their middle: signs of dispute and negation, counts of bundles. */
import { type CanvasColours, type EdgeMark, markIcon } from '../../graph-data/figure/palette.ts';
import type { Point } from '../store/state.ts';
import { type DrawnEdge, isMuted, type Standing } from './drawing/records.ts';
import type { Scene } from './drawing/scene.ts';
import type { LabelPlan } from './label-plan.ts';
import { FONT_FAMILY } from './text-metrics.ts';

type Ctx = CanvasRenderingContext2D;
export type MarkInput = { scene: Scene; zoom: number; plan: LabelPlan; colours: CanvasColours };

/** Opacity of what is muted. */
export const MUTED = 0.34;
/** Whether an element steps back: because others are pointed at, or because its sources are left out. */
export function isDim(element: Standing, scene: Scene): boolean {
  return element.fallen || isMuted(element, scene.muting());
}

/** From afar a sign is a dot, lest the signs hide the graph. */
const SIGNS_FROM = 1.05;

/** Signs of disputed and negated relations, and how many relations a bundle stands for. */
export function paintMarks(ctx: Ctx, input: MarkInput): void {
  const { scene, zoom, plan, colours } = input;
  for (const edge of scene.edges()) if (edge.fallen) paintStrike(ctx, colours, edge, zoom);
  for (const [id, at] of plan.marks) {
    const edge = scene.edge(id);
    if (edge === null) continue;
    ctx.globalAlpha = isDim(edge, scene) ? MUTED : 1;
    const { count, marks, colour } = edge;
    if (count > 1) paintCount(ctx, colours, at, count, colour);
    else if (zoom >= SIGNS_FROM || edge.lit) paintSigns(ctx, colours, at, marks, colour);
    else paintDot(ctx, at, colour);
  }
  ctx.globalAlpha = 1;
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

function paintDot(ctx: Ctx, at: Point, colour: string): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, 2, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
}

function paintMark(
  ctx: Ctx,
  colours: CanvasColours,
  at: Point,
  mark: EdgeMark,
  colour: string,
): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, 6.5, 0, 2 * Math.PI);
  ctx.fillStyle = colours.background;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.stroke();
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
  ctx.beginPath();
  ctx.arc(at.x, at.y, 9, 0, 2 * Math.PI);
  ctx.fillStyle = colours.background;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  ctx.stroke();
  ctx.fillStyle = colours.label;
  ctx.font = `600 10px ${FONT_FAMILY}`;
  ctx.fillText(String(count), at.x, at.y + 0.5);
}
