/** Paints labels, pins and the keyboard's ring over the graph on a 2D canvas. */
import { EDGE_LABEL } from '../../graph-data/figure/geometry.ts';
import type { CanvasColours } from '../../graph-data/figure/palette.ts';
import type { Point } from '../store/state.ts';
import type { Painting } from './drawing/paint-edges.ts';
import type { Scene } from './drawing/scene.ts';
import type { View } from './drawing/view.ts';
import { subjectOf } from './element-ids.ts';
import type { Labelled } from './graph-canvas.ts';
import type { EdgeLabel, LabelPlan, PlacedNodeLabel } from './label-plan.ts';
import { type LabelSprites, SPRITE_MARGIN, setLabel, spriteSize } from './label-sprites.ts';
import { isDim, MUTED, paintMarks } from './mark-painter.ts';
import { FONT_FAMILY, labelScale, PROMINENT, type TextMetrics } from './text-metrics.ts';

export type PaintInput = {
  scene: Scene;
  view: View;
  state: Labelled;
  metrics: TextMetrics;
  sprites: LabelSprites;
  plan: LabelPlan;
  colours: CanvasColours;
  /** Element with the keyboard's ring; null where the keyboard is elsewhere. */
  cursor: string | null;
  ring: string;
};

type Ctx = Painting['ctx'];

/** Paints everything; the context's unit is one CSS px. */
export function paintLabels(ctx: Ctx, input: PaintInput): void {
  const { view, plan } = input;
  ctx.save();
  ctx.translate(view.pan.x, view.pan.y);
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  paintMarks(ctx, input);
  for (const label of plan.edges) paintEdgeLabel(ctx, input, label);
  paintPins(ctx, input);
  for (const label of plan.nodes) if (isSeen(label, view)) paintNodeLabel(ctx, input, label);
  if (input.cursor !== null) paintRing(ctx, input, input.cursor);
  ctx.restore();
}

function isSeen({ box }: PlacedNodeLabel, { pan, width, height }: View): boolean {
  return (
    box.x2 + pan.x > -SPRITE_MARGIN &&
    box.y2 + pan.y > -SPRITE_MARGIN &&
    box.x1 + pan.x < width + SPRITE_MARGIN &&
    box.y1 + pan.y < height + SPRITE_MARGIN
  );
}

function paintNodeLabel(ctx: Ctx, input: PaintInput, { id, box }: PlacedNodeLabel): void {
  const drawn = input.scene.node(id);
  const node = input.state.canvas.nodes[drawn?.entity ?? ''];
  if (node === undefined || drawn === null) return;
  const { scene, view, metrics, colours, sprites } = input;
  const usual = node.degree >= PROMINENT ? colours.label : colours.edgeLabel;
  const ink = drawn.chosen ? colours.accent : usual;
  const text = metrics.node(node.name, node.degree);
  const look = { text, scale: labelScale(view.zoom), ink, halo: colours.halo };
  const { ratio, pan } = view;
  const sprite = sprites.of(look, ratio);
  const { width, height } = sprite ?? spriteSize(look, ratio);
  // On whole pixels of the screen, or the text would blur.
  const snap = (at: number, shift: number) => Math.round((at + shift) * ratio) / ratio - shift;
  const x = snap((box.x1 + box.x2 - width) / 2, pan.x);
  const y = snap(box.y1 - SPRITE_MARGIN, pan.y);
  ctx.globalAlpha = isDim(drawn, scene) ? MUTED : 1;
  if (sprite === null) setLabel(ctx, look, { x: x + width / 2, y: y + SPRITE_MARGIN });
  else ctx.drawImage(sprite.image, x, y, width, height);
  ctx.globalAlpha = 1;
}

function paintEdgeLabel(ctx: Ctx, input: PaintInput, label: EdgeLabel): void {
  const edge = input.state.canvas.edges[subjectOf(label.id)?.id ?? ''];
  if (edge === undefined) return;
  const { scene, view, metrics, colours } = input;
  const chosen = scene.edge(label.id)?.chosen ?? false;
  ctx.save();
  ctx.translate(label.x, label.y);
  ctx.rotate(label.angle);
  ctx.font = `${chosen ? 600 : 450} ${EDGE_LABEL.font * labelScale(view.zoom)}px ${FONT_FAMILY}`;
  ctx.fillStyle = chosen ? colours.accent : colours.edgeLabel;
  haloed(ctx, colours.halo, metrics.edge(edge.label).text, { x: 0, y: 0 });
  ctx.restore();
}

function haloed(ctx: Ctx, halo: string, text: string, { x, y }: Point): void {
  ctx.strokeStyle = halo;
  ctx.lineWidth = 3.5;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** A small dot at the shoulder of each pinned node. */
function paintPins(ctx: Ctx, { scene, view, state, colours }: PaintInput): void {
  const { zoom } = view;
  for (const id of Object.keys(state.canvas.pinned)) {
    const node = scene.node(`e:${id}`);
    if (node === null) continue;
    const reach = node.radius * zoom * 0.74;
    ctx.globalAlpha = isDim(node, scene) ? MUTED : 1;
    ctx.beginPath();
    ctx.arc(node.x * zoom + reach, node.y * zoom - reach, 3.5, 0, 2 * Math.PI);
    ctx.fillStyle = colours.label;
    ctx.fill();
    ctx.strokeStyle = colours.halo;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
}

/** Around a node's disc, or around the label or the middle of an edge. */
function paintRing(ctx: Ctx, { scene, view, ring, plan }: PaintInput, id: string): void {
  const [node, edge] = [scene.node(id), scene.edge(id)];
  const { zoom } = view;
  ctx.strokeStyle = ring;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  if (node !== null) {
    ctx.arc(node.x * zoom, node.y * zoom, node.radius * zoom + 7, 0, 2 * Math.PI);
  } else if (edge !== null) {
    const label = plan.edges.find((planned) => planned.id === id);
    const half = { x: (label?.width ?? 12) / 2 + 7, y: (label?.height ?? 12) / 2 + 4 };
    ctx.translate(edge.shape.middle.x * zoom, edge.shape.middle.y * zoom);
    ctx.rotate(label?.angle ?? 0);
    ctx.roundRect(-half.x, -half.y, 2 * half.x, 2 * half.y, half.y);
  }
  ctx.stroke();
}
