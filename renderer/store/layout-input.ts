/** Turns the visible graph into the question that the layout answers, and its answer into positions. */
import { LABEL, nodeRadius } from '../../graph-data/figure/geometry.ts';
import type { LayoutInput, LayoutName, Positions } from '../../graph-data/model/layout.ts';
import type { GraphNode, Subgraph } from '../../graph-data/model/views.ts';
import type { Point, Room } from './state.ts';

/** Mean advance of a letter as a share of the font's size; close enough to keep labels apart. */
const LETTER = 0.54;
/** The part of the room that boxes usually cover. */
const FILLED = 0.4;
/** So many of the most connected are named from any distance. */
const LEADS = 12;
/** How much longer the longest of some lines is than their mean. */
const RAGGED = 1.2;

export type LayoutRequest = {
  name: LayoutName;
  graph: Subgraph;
  positions: Readonly<Record<string, Point>>;
  /** Whether an entity must stay where it is. */
  isFixed(id: string): boolean;
  /** Centre of a radial layout. */
  root: string | null;
  /** Room for the picture in px; null where nobody knows yet. */
  room: Room | null;
};

/** How wide a name may be that is set in one line, in px at zoom 1. */
export function lineWidth({ name }: GraphNode): number {
  return Math.min(LABEL.width, name.length * LETTER * LABEL.font);
}

/** The drawn box of a node with its label below, in px at zoom 1. */
export function nodeBox(node: GraphNode): { width: number; height: number } {
  const diameter = 2 * nodeRadius(node.degree);
  const text = node.name.length * LETTER * LABEL.font;
  const lines = Math.min(LABEL.lines, Math.max(1, Math.ceil(text / LABEL.width)));
  // Lines are set to about equal length, but words are not.
  const width = lines === 1 ? text : (RAGGED * text) / lines;
  return {
    width: Math.max(diameter, Math.min(width, LABEL.width), longestWord(node.name)),
    height: diameter + LABEL.gap + lines * LABEL.lineHeight,
  };
}

/**
 * Boxes as drawn when the whole graph is fitted to the room: labels shrink less than the rest, so
 * that from afar the most connected need more room for theirs. Lesser names may be left out there.
 */
function roomyBoxes(
  nodes: readonly GraphNode[],
  room: Room | null,
): { width: number; height: number }[] {
  const boxes = nodes.map(nodeBox);
  if (room === null) return boxes;
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const zoom = Math.sqrt((FILLED * room.width * room.height) / Math.max(1, area));
  const growth = Math.min(Math.max(1, 0.92 / zoom), 2.5);
  const leading = nodes.map(({ degree }) => degree).toSorted((a, b) => b - a)[LEADS - 1] ?? 0;
  return boxes.map((box, at) =>
    (nodes[at]?.degree ?? 0) < leading
      ? box
      : { width: box.width * growth, height: box.height * Math.sqrt(growth) },
  );
}

/** A label widens, within bounds, for a word that is longer than its lines. */
function longestWord(name: string): number {
  const letters = Math.max(
    ...name
      .slice(0, 400)
      .split(/\s+/)
      .map((word) => word.length),
  );
  return Math.min(letters * LETTER * LABEL.font, 260);
}

/** The layout's input in columns, in the order of the graph's nodes. */
export function layoutInput(request: LayoutRequest): LayoutInput {
  const { room } = request;
  const { nodes, edges } = request.graph;
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const boxes = roomyBoxes(nodes, room);
  return {
    name: request.name,
    ids: nodes.map((node) => node.id),
    width: boxes.map((box) => box.width),
    height: boxes.map((box) => box.height),
    top: nodes.map((node) => nodeRadius(node.degree)),
    x: nodes.map((node) => request.positions[node.id]?.x ?? null),
    y: nodes.map((node) => request.positions[node.id]?.y ?? null),
    fixed: nodes.map(
      (node) => Object.hasOwn(request.positions, node.id) && request.isFixed(node.id),
    ),
    edges: edges.flatMap(({ source, target }) => {
      const pair = [index.get(source), index.get(target)] as const;
      return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]]];
    }),
    root: request.root === null ? null : (index.get(request.root) ?? null),
    seed: 1,
    ...(room === null ? {} : { aspect: room.width / room.height }),
  };
}

/** The layout's answer by id. */
export function layoutPositions(ids: readonly string[], found: Positions): Record<string, Point> {
  return Object.fromEntries(
    ids.flatMap((id, at) => {
      const x = found.x[at];
      const y = found.y[at];
      return x === undefined || y === undefined ? [] : [[id, { x, y }]];
    }),
  );
}

/**
 * Places for newcomers without asking the layout: on a spiral around a centre, each at the first
 * step that keeps about `gap` px from everything placed.
 */
export function placeAround(
  centre: Point,
  ids: readonly string[],
  placed: readonly Point[],
  gap = 110,
): Record<string, Point> {
  const taken = [...placed];
  const found: Record<string, Point> = {};
  let step = 1;
  for (const id of ids) {
    let point = spiral(centre, step, gap);
    while (taken.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < gap * 0.8)) {
      step += 1;
      point = spiral(centre, step, gap);
    }
    taken.push(point);
    found[id] = point;
  }
  return found;
}

/** Vogel's spiral: equal areas, golden angle (H. Vogel 1979, Mathematical Biosciences 44). */
function spiral(centre: Point, step: number, gap: number): Point {
  const radius = gap * Math.sqrt(step);
  const angle = step * Math.PI * (3 - Math.sqrt(5));
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}
