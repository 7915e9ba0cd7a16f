/**
 * Few nodes that move while all else stays, as in someone's hand: what stays is kept as pictures, one of lines and one
 * of discs, and only what moves is painted anew, its lines between them and its discs in front.
 */
import type { EdgeGroup } from './edge-groups.ts';
import type { IconSprites } from './icon-sprites.ts';
import { clearAll, paintDiscs, paintLines } from './paint-scene.ts';
import { createImage, type Paint } from './picture.ts';
import type { DrawnNode } from './records.ts';
import type { Scene } from './scene.ts';
import { sameView, type View } from './view.ts';

export type Loose = {
  /** Paints the scene after these nodes have moved; null where to paint all of it is as quick. */
  painter(moved: ReadonlySet<DrawnNode> | null): Paint | null;
  /** Lets go of the pictures. */
  forget(): void;
};

type Nodes = ReadonlySet<DrawnNode>;
type Still = { view: View; lines: OffscreenCanvas; discs: OffscreenCanvas };
/** What moves, and pictures of the rest. */
type Split = { nodes: Nodes; groups: readonly EdgeGroup[]; still: Still };

/**
 * A painter that has no pictures yet.
 * @param create makes an empty image
 */
export function createLoose(scene: Scene, icons: IconSprites, create = createImage): Loose {
  let split: Split | null = null;
  const pictureOf = (view: View, paint: Paint) => {
    const image = create(Math.ceil(view.width * view.ratio), Math.ceil(view.height * view.ratio));
    const ctx = image.getContext('2d');
    if (ctx !== null) paint(ctx, view);
    return image;
  };
  const stillOf = (moving: Nodes, view: View): Still => {
    const staying = scene.nodes().filter((node) => !moving.has(node));
    return {
      view,
      lines: pictureOf(view, (ctx) => paintLines(ctx, groupsOf(scene, moving, false), view)),
      discs: pictureOf(view, (ctx) => paintDiscs(ctx, scene, staying, { icons, view })),
    };
  };
  const splitFor = (nodes: Nodes, view: View): Split => {
    if (split !== null && serves(split, nodes, view)) return split;
    return { nodes, groups: groupsOf(scene, nodes, true), still: stillOf(nodes, view) };
  };
  return {
    painter(moved) {
      if (moved === null) split = null;
      if (moved === null || 2 * moved.size > scene.nodes().length) return null;
      return (ctx, view) => {
        split = splitFor(moved, view);
        const { nodes, groups, still } = split;
        clearAll(ctx, view);
        ctx.drawImage(still.lines, 0, 0);
        paintLines(ctx, groups, view);
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.drawImage(still.discs, 0, 0);
        paintDiscs(ctx, scene, [...nodes], { icons, view });
      };
    },
    forget: () => {
      split = null;
    },
  };
}

function serves({ still, nodes: moving }: Split, nodes: Nodes, view: View): boolean {
  return sameView(still.view, view) && [...nodes].every((node) => moving.has(node));
}

/** The edges at these nodes, or all others, grouped as the scene has them. */
function groupsOf(scene: Scene, nodes: Nodes, at: boolean): readonly EdgeGroup[] {
  return scene.groups().map((group) => ({
    ...group,
    edges: group.edges.filter(
      ({ source, target }) => at === (nodes.has(source) || nodes.has(target)),
    ),
  }));
}
