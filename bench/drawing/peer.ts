/** What every program under measurement is asked to do, and the graph that all of them are given. */

/** Px of the page, or units of the graph's plane. */
export type Point = { x: number; y: number };

export type DrawnNode = {
  id: string;
  name: string;
  type: string;
  /** Relations of the entity. */
  degree: number;
  /** Of its disc, in units of the plane. */
  radius: number;
  colour: string;
  x: number;
  y: number;
};
export type DrawnEdge = { id: string; source: string; target: string; label: string };
export type DrawnGraph = { nodes: readonly DrawnNode[]; edges: readonly DrawnEdge[] };

/** What a program tells: a frame was drawn to its end, the pointer is over a node. */
export type Signals = { drawn(): void; entered(): void };

/** A graph on the screen. */
export type View = {
  /** Moves the graph to the right by so many px, without animation. */
  panBy(px: number): void;
  /** Comes nearer by a factor, around the middle, without animation. */
  zoomBy(factor: number): void;
  /** Where a node is drawn, in px of the page. */
  placeOf(node: DrawnNode): Point;
  /** Whether the last frame showed everything; left out where each frame does. */
  isComplete?(): boolean;
};

/** A program that draws graphs. */
export type Peer = {
  /** Draws all of the graph with names and arrows, whole in sight, in a container of a fixed size. */
  open(graph: DrawnGraph, container: HTMLElement, on: Signals): View | Promise<View>;
};

/** Where the camera must stand to have all of a graph in sight: what is in the middle, and px for each unit. */
export function wholeInSight(
  { nodes }: DrawnGraph,
  size: { width: number; height: number },
): { middle: Point; zoom: number } {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const zoom = Math.min((size.width - 80) / (right - left), (size.height - 80) / (bottom - top));
  return { middle: { x: (left + right) / 2, y: (top + bottom) / 2 }, zoom };
}
