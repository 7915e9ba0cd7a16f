/** Pictures of all that stays while few nodes move, painted in steps that a frame has room for. */
import type { Steps } from '../../../graph-data/figure/steps.ts';
import type { EdgeGroup } from './edge-groups.ts';
import type { IconSprites } from './icon-sprites.ts';
import { paintDiscs, paintLines } from './paint-scene.ts';
import type { createImage } from './picture.ts';
import type { DrawnNode } from './records.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

export type Nodes = ReadonlySet<DrawnNode>;
/** Lines and discs are apart, because lines that move run between them. */
export type Still = { view: View; lines: OffscreenCanvas; discs: OffscreenCanvas };
export type StillMaking = { scene: Scene; icons: IconSprites; create: typeof createImage };

/** What one step paints. */
const EDGES = 1_000;
const NODES = 400;

/** Empty pictures, and the steps that paint on them what does not belong to `moving`. */
export function makeStill(
  { scene, icons, create }: StillMaking,
  moving: Nodes,
  view: View,
): { still: Still; steps: Steps<void> } {
  const image = () =>
    create(Math.ceil(view.width * view.ratio), Math.ceil(view.height * view.ratio));
  const [lines, discs] = [image(), image()];
  const finish = finisher(create);
  function* paint(): Steps<void> {
    const [under, over] = [lines.getContext('2d'), discs.getContext('2d')];
    if (under === null || over === null) return;
    for (const group of groupsOf(scene, moving, false)) {
      for (const edges of pieces(group.edges, EDGES)) {
        paintLines(under, [{ ...group, edges }], view);
        finish(lines);
        yield;
      }
    }
    const staying = scene.nodes().filter((node) => !moving.has(node));
    for (const nodes of pieces(staying, NODES)) {
      paintDiscs(over, scene, nodes, { icons, view });
      finish(discs);
      yield;
    }
  }
  return { still: { view, lines, discs }, steps: paint() };
}

/** The edges at these nodes, or all others, grouped as the scene has them. */
export function groupsOf(scene: Scene, nodes: Nodes, at: boolean): readonly EdgeGroup[] {
  return scene.groups().map((group) => ({
    ...group,
    edges: group.edges.filter(
      ({ source, target }) => at === (nodes.has(source) || nodes.has(target)),
    ),
  }));
}

/**
 * Has the browser do what it was told to draw on an image, which it would leave for when the image is used: whoever
 * uses an image waits for that. Nothing is read back, for which a graphics card would have to be waited for.
 */
function finisher(create: typeof createImage): (image: OffscreenCanvas) => void {
  const speck = create(1, 1).getContext('2d');
  return (image) => {
    speck?.drawImage(image, 0, 0, 1, 1, 0, 0, 1, 1);
    // Or the image would have to be copied before it is drawn on again.
    speck?.clearRect(0, 0, 1, 1);
  };
}

function* pieces<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
