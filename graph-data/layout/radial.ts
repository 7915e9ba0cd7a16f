/** The radial layout: a root, and around it rings by distance, children next to their parents. */

import { bearingsAround } from './bearings.ts';
import { ringSpacing } from './concentric.ts';
import type { ArrangeContext } from './force.ts';
import { breadthFirst, type LayoutGraph, mostConnected, neighboursOf } from './graph.ts';
import { type Seat, seatRings } from './rings.ts';

/** Arranges one connected part in place, in px, the root on the origin. */
export function arrangeRadially(
  graph: LayoutGraph,
  { root, random, report }: ArrangeContext,
): void {
  const middle = root ?? mostConnected(graph);
  const tree = growTree(graph, middle);
  const bearings = bearingsAround(graph, middle, random);
  for (const children of tree.children)
    children.sort((a, b) => (bearings[a] ?? 0) - (bearings[b] ?? 0) || a - b);
  const rings: Seat[][] = [];
  seatChildren(tree, middle, rings);
  seatRings(graph, middle, rings, ringSpacing(graph));
  report();
}

type Tree = { children: number[][]; leaves: Float64Array };

/** A breadth-first tree; a node with several possible parents goes to the one with fewest children. */
function growTree(graph: LayoutGraph, root: number): Tree {
  const { n } = graph;
  const depth = new Int32Array(n);
  const order = new Int32Array(n);
  breadthFirst(graph, root, depth, order);
  const children: number[][] = Array.from({ length: n }, () => []);
  for (const node of order.subarray(1)) {
    const nearer = neighboursOf(graph, node).filter((o) => (depth[o] ?? 0) < (depth[node] ?? 0));
    const siblings = (parent: number) => children[parent]?.length ?? 0;
    const parent = nearer.reduce(
      (best, o) => (siblings(o) < siblings(best) ? o : best),
      nearer[0] ?? root,
    );
    children[parent]?.push(node);
  }
  const leaves = new Float64Array(n);
  for (const node of [...order].reverse())
    leaves[node] = Math.max(
      1,
      (children[node] ?? []).reduce((sum, c) => sum + (leaves[c] ?? 0), 0),
    );
  return { children, leaves };
}

/** Shares the whole turn among the root's children by their leaves, each share among theirs, and so on. */
function seatChildren(tree: Tree, root: number, rings: Seat[][]): void {
  const stack = [{ node: root, from: 0, share: 1, depth: 0 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    let start = item.from;
    for (const child of tree.children[item.node] ?? []) {
      const part = (item.share * (tree.leaves[child] ?? 1)) / (tree.leaves[item.node] ?? 1);
      while (rings.length <= item.depth) rings.push([]);
      rings[item.depth]?.push({ node: child, turn: start + part / 2 });
      stack.push({ node: child, from: start, share: part, depth: item.depth + 1 });
      start += part;
    }
  }
}
