/** Paints one whole picture of a scene. */
import type { IconSprites } from './icon-sprites.ts';
import { type Painting, paintEdges } from './paint-edges.ts';
import { paintNodes } from './paint-nodes.ts';
import type { Scene } from './scene.ts';
import { seenBox, type View } from './view.ts';

/** Paints what a view shows of an up-to-date scene over whatever was there before. */
export function paintScene(
  ctx: Painting['ctx'],
  scene: Scene,
  icons: IconSprites,
  view: View,
): void {
  const { zoom, pan, ratio, width, height } = view;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, Math.ceil(width * ratio), Math.ceil(height * ratio));
  const px = zoom * ratio;
  ctx.setTransform(px, 0, 0, px, pan.x * ratio, pan.y * ratio);
  const painting = { ctx, px, seen: seenBox(view) };
  paintEdges(painting, scene.groups());
  const discs = { nodes: scene.nodes(), muting: scene.muting(), theme: scene.theme() };
  paintNodes(painting, discs, icons, view);
}
