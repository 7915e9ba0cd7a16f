/** Paints one whole picture of a scene, or its lines or discs alone. */
import type { EdgeGroup } from './edge-groups.ts';
import type { IconSprites } from './icon-sprites.ts';
import { type Painting, paintEdges } from './paint-edges.ts';
import { paintNodes } from './paint-nodes.ts';
import type { DrawnNode } from './records.ts';
import type { Scene } from './scene.ts';
import { seenBox, type View } from './view.ts';

type Ctx = Painting['ctx'];

/** Paints what a view shows of an up-to-date scene over whatever was there before. */
export function paintScene(ctx: Ctx, scene: Scene, icons: IconSprites, view: View): void {
  clearAll(ctx, view);
  paintLines(ctx, scene.groups(), view);
  paintDiscs(ctx, scene, scene.nodes(), { icons, view });
}

/** Empties a canvas of the size of a view. */
export function clearAll(ctx: Ctx, { width, height, ratio }: View): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, Math.ceil(width * ratio), Math.ceil(height * ratio));
}

/** Paints what a view shows of these edges. */
export function paintLines(ctx: Ctx, groups: readonly EdgeGroup[], view: View): void {
  paintEdges(aimed(ctx, view), groups);
}

/** Paints what a view shows of these nodes of a scene. */
export function paintDiscs(
  ctx: Ctx,
  scene: Scene,
  nodes: readonly DrawnNode[],
  { icons, view }: { icons: IconSprites; view: View },
): void {
  const discs = { nodes, muting: scene.muting(), theme: scene.theme() };
  paintNodes(aimed(ctx, view), discs, icons, view);
}

/** The context with the model's px for its unit. */
function aimed(ctx: Ctx, view: View): Painting {
  const { zoom, pan, ratio } = view;
  const px = zoom * ratio;
  ctx.setTransform(px, 0, 0, px, pan.x * ratio, pan.y * ratio);
  return { ctx, px, seen: seenBox(view) };
}
