/** Paints nodes in their order: a disc with its rim, an icon, and a ring around what is chosen. */
import { canvasColours, type Theme } from '../../../graph-data/figure/palette.ts';
import type { IconSprites } from './icon-sprites.ts';
import type { Painting } from './paint-edges.ts';
import { type DrawnNode, isMuted, outerRadius } from './records.ts';
import type { View } from './view.ts';

type Ctx = Painting['ctx'];

const OPACITY = { muted: 0.36, fallen: 0.3 } as const;
/** Share of a disc's diameter that its icon takes. */
const ICON = 0.56;
/** Smaller icons, in px of the screen, and thinner rims are smudges. */
const ICONS_FROM = 6;
const RIMS_FROM = 0.35;
const RING = { width: 3, offset: 2 } as const;

/** Nodes in their order; `muting`: all but those lit or chosen step back. */
export type Discs = { nodes: readonly DrawnNode[]; muting: boolean; theme: Theme };

/** Paints all nodes that can be seen. */
export function paintNodes(
  painting: Painting,
  { nodes, muting, theme }: Discs,
  icons: IconSprites,
  view: View,
): void {
  const { ctx, px, seen } = painting;
  const { accent } = canvasColours(theme);
  const shown = nodes.filter((node) => {
    const reach = node.radius + 10;
    return (
      node.x + reach >= seen.x1 &&
      node.x - reach <= seen.x2 &&
      node.y + reach >= seen.y1 &&
      node.y - reach <= seen.y2
    );
  });
  for (const node of shown) {
    const alpha = isMuted(node, muting) ? OPACITY.muted : node.fallen ? OPACITY.fallen : 1;
    ctx.globalAlpha = alpha;
    if (node.chosen) paintRing(ctx, node, accent);
    paintDisc(ctx, node, px);
    if (2 * node.radius * ICON * px >= ICONS_FROM) paintIcon(painting, node, icons, view);
  }
  ctx.globalAlpha = 1;
}

function paintDisc(ctx: Ctx, node: DrawnNode, px: number): void {
  const { x, y, radius, rim, fill, stroke } = node;
  if (rim * px < RIMS_FROM) {
    disc(ctx, x, y, radius, fill);
  } else if (ctx.globalAlpha === 1) {
    // One disc over the other is faster than an outline, and looks the same while nothing shines through.
    disc(ctx, x, y, outerRadius(node), stroke);
    disc(ctx, x, y, radius - rim / 2, fill);
  } else {
    disc(ctx, x, y, radius, fill);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = rim;
    ctx.stroke();
  }
}

function disc(ctx: Ctx, x: number, y: number, radius: number, fill: string): void {
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

/** On whole pixels of the screen, or it would blur; to be made out also where its disc steps back. */
function paintIcon({ ctx, px }: Painting, node: DrawnNode, icons: IconSprites, view: View): void {
  ctx.globalAlpha = 1;
  const pixels = Math.round(2 * node.radius * ICON * px);
  const sprite = icons.of(node.icon, node.ink, pixels);
  const place = (at: number, pan: number) =>
    (Math.round(at * px + pan * view.ratio - pixels / 2) - pan * view.ratio) / px;
  const size = pixels / px;
  ctx.drawImage(sprite, place(node.x, view.pan.x), place(node.y, view.pan.y), size, size);
}

function paintRing(ctx: Ctx, node: DrawnNode, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = RING.width;
  ctx.beginPath();
  ctx.arc(node.x, node.y, outerRadius(node) + (RING.width + RING.offset) / 2, 0, 2 * Math.PI);
  ctx.stroke();
}
