/** What is under the pointer: the topmost node there, else the nearest edge. */
import type { Point } from '../../store/state.ts';
import { type Box, boundsOf } from '../viewport.ts';
import { polyline } from './edge-shape.ts';
import { createGrid } from './grid.ts';
import { type DrawnEdge, type DrawnNode, outerRadius } from './records.ts';

export type Hit = { node: DrawnNode | null; edge: DrawnEdge | null };
/** How far from a disc or a line still counts as on it, in model px. */
export type Reach = { node: number; edge: number };
export type HitIndex = {
  at(point: Point, reach: Reach): Hit;
  /** These have moved: until all is filed anew, they and their edges are looked at one by one. */
  stray(nodes: Iterable<DrawnNode>): void;
};

/** Files what is drawn; nodes in the order in which they are drawn. */
export function createHitIndex(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): HitIndex {
  const strays = new Set<DrawnNode>();
  const isLoose = ({ source, target }: DrawnEdge) => strays.has(source) || strays.has(target);
  const nodeAt = indexNodes(nodes, strays);
  const edgeAt = indexEdges(edges, isLoose);
  let loose: readonly DrawnEdge[] | null = [];
  return {
    at(point, reach) {
      loose ??= edges.filter(isLoose);
      return { node: nodeAt(point, reach.node), edge: edgeAt(point, reach.edge, loose) };
    },
    stray(moved) {
      for (const node of moved) strays.add(node);
      loose = null;
    },
  };
}

type Disc = Point & { radius: number };

function discOf(node: DrawnNode): Disc {
  return { x: node.x, y: node.y, radius: outerRadius(node) };
}

function indexNodes(nodes: readonly DrawnNode[], strays: ReadonlySet<DrawnNode>) {
  const discs = nodes.map(discOf);
  const grid = createGrid(nodes.length, boundsOf(discs) ?? NOWHERE, (rank, touch) => {
    const disc = discs[rank];
    if (disc !== undefined) touch.box(around(disc, disc.radius));
  });
  return ({ x, y }: Point, reach: number): DrawnNode | null => {
    const isOn = (disc: Disc) =>
      (disc.x - x) ** 2 + (disc.y - y) ** 2 <= (disc.radius + reach) ** 2;
    let top =
      strays.size === 0 ? -1 : nodes.findLastIndex((one) => strays.has(one) && isOn(discOf(one)));
    grid.near(x, y, reach, (rank) => {
      const [node, disc] = [nodes[rank], discs[rank]];
      if (rank < top || node === undefined || disc === undefined || strays.has(node)) return;
      if (isOn(disc)) top = rank;
    });
    return nodes[top] ?? null;
  };
}

function indexEdges(edges: readonly DrawnEdge[], isLoose: (edge: DrawnEdge) => boolean) {
  const lines = edges.map(({ shape }) => polyline(shape));
  const grid = createGrid(edges.length, boundsOfLines(lines), (rank, touch) => {
    const line = lines[rank] ?? [];
    for (let at = 0; at + 3 < line.length; at += 2) {
      touch.segment(line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0, line[at + 3] ?? 0);
    }
  });
  return ({ x, y }: Point, reach: number, loose: readonly DrawnEdge[]): DrawnEdge | null => {
    let found: DrawnEdge | null = null;
    let nearest = Infinity;
    const widest = 5;
    const consider = (edge: DrawnEdge, line: readonly number[]) => {
      const distance = squareDistance(x, y, line);
      if (distance >= nearest || distance >= (reach + edge.width / 2) ** 2) return;
      nearest = distance;
      found = edge;
    };
    grid.near(x, y, reach + widest, (rank) => {
      const edge = edges[rank];
      if (edge !== undefined && !isLoose(edge)) consider(edge, lines[rank] ?? []);
    });
    for (const edge of loose) consider(edge, polyline(edge.shape));
    return found;
  };
}

const NOWHERE: Box = { x1: 0, y1: 0, x2: 0, y2: 0 };

function around({ x, y }: Point, radius: number): Box {
  return { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
}

function boundsOfLines(lines: readonly (readonly number[])[]): Box {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      box.x1 = Math.min(box.x1, x);
      box.y1 = Math.min(box.y1, y);
      box.x2 = Math.max(box.x2, x);
      box.y2 = Math.max(box.y2, y);
    }
  }
  return lines.length === 0 ? NOWHERE : box;
}

/** Of a point to a line through points, squared. */
function squareDistance(x: number, y: number, line: readonly number[]): number {
  let least = Infinity;
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x1 = 0, y1 = 0] = [line[at], line[at + 1]];
    const [dx, dy] = [(line[at + 2] ?? 0) - x1, (line[at + 3] ?? 0) - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, (x1 + t * dx - x) ** 2 + (y1 + t * dy - y) ** 2);
  }
  return least;
}
