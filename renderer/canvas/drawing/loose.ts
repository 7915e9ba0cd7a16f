/**
 * Few nodes that move while all else stays, as in someone's hand: what stays is kept as pictures, one of lines and one
 * of discs, and only what moves is painted anew, its lines between them and its discs in front. The pictures are made
 * in turns, as to paint all that stays takes longer than a frame may.
 */
import type { Steps } from '../../../graph-data/figure/steps.ts';
import type { EdgeGroup } from './edge-groups.ts';
import { clearAll, paintDiscs, paintLines } from './paint-scene.ts';
import { createImage, type Pace, type Quick } from './picture.ts';
import { groupsOf, makeStill, type Nodes, type Still, type StillMaking } from './still.ts';
import { sameView, type View } from './view.ts';

export type Loose = {
  /** Begins with the pictures, as these nodes are about to move. */
  prepare(nodes: Nodes, view: View): void;
  /** Paints the scene after these nodes have moved, too; null where to paint all of it is as quick. */
  painter(moved: Nodes | null): Quick | null;
  /** Lets go of the pictures. */
  forget(): void;
};

export type LooseMaking = Omit<StillMaking, 'create'> & {
  pace: Pick<Pace, 'afterRest'>;
  /** Asks for another frame, once the pictures are there. */
  again(): void;
  create?: StillMaking['create'];
  /** A clock in ms. */
  now?: () => number;
};

/** What moves, and pictures of the rest; with nothing left to be done, these are whole. */
type Split = {
  nodes: Nodes;
  groups: readonly EdgeGroup[];
  still: Still;
  steps: Steps<void> | null;
};

/** Ms of a turn. */
const TURN = 6;
const NONE: Nodes = new Set();

/** A painter that has no pictures yet. */
export function createLoose(making: LooseMaking): Loose {
  const { scene, icons, pace, again, create = createImage, now = () => performance.now() } = making;
  let split: Split | null = null;
  let stop = () => {};
  /** What has moved while the pictures were made. */
  let waiting = NONE;
  const forget = () => {
    stop();
    split = null;
    waiting = NONE;
  };
  const goOn = (of: Split) => {
    stop = pace.afterRest(0, () => {
      const end = now() + TURN;
      do if (of.steps?.next().done === true) of.steps = null;
      while (of.steps !== null && now() < end);
      if (of.steps === null) again();
      else goOn(of);
    });
  };
  const prepare = (nodes: Nodes, view: View) => {
    stop();
    const made = makeStill({ scene, icons, create }, nodes, view);
    split = { nodes, groups: groupsOf(scene, nodes, true), ...made };
    goOn(split);
    return split;
  };
  return {
    prepare,
    forget,
    painter(moved) {
      if (moved === null) forget();
      if (moved === null || 2 * moved.size > scene.nodes().length) return null;
      return (ctx, view) => {
        waiting = new Set([...waiting, ...moved]);
        const known = split !== null && serves(split, waiting, view) ? split : null;
        const { nodes, groups, still, steps } = known ?? prepare(waiting, view);
        if (steps !== null) return false;
        waiting = NONE;
        clearAll(ctx, view);
        ctx.drawImage(still.lines, 0, 0);
        paintLines(ctx, groups, view);
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.drawImage(still.discs, 0, 0);
        paintDiscs(ctx, scene, [...nodes], { icons, view });
        return true;
      };
    },
  };
}

function serves({ still, nodes: moving }: Split, nodes: Nodes, view: View): boolean {
  return sameView(still.view, view) && [...nodes].every((node) => moving.has(node));
}
