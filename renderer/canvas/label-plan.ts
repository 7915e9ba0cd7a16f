/**
 * Which labels are drawn and where, so that none covers another: the most important first, each
 * only where there is room. Places are in px of the canvas before panning, so that panning alone
 * changes nothing.
 */
import type { Steps } from '../../graph-data/figure/steps.ts';
import type { Point } from '../store/state.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import { type Box, boundsOf, FIT_PADDING } from './viewport.ts';

/** Of more nodes than this, many labels stand beside their discs, at the edge of the graph as well. */
export const CROWD = 60;

/** Of a text, in px. */
export type Extent = { width: number; height: number };

export type NodeLabel = Point & {
  id: string;
  /** Radius of the node's disc. */
  radius: number;
  /** Its true size is no less; asked for its true size is only what may find room. */
  least: Extent;
  size(): Extent;
  /** Higher is placed first. */
  importance: number;
  /** Drawn even where there is no room. */
  forced: boolean;
  /** Drawn even over discs of lesser nodes, but never over another label. */
  leads: boolean;
};
export type EdgeLabel = Point & {
  id: string;
  /** Radians, such that the text reads from left to right. */
  angle: number;
  width: number;
  height: number;
  importance: number;
};

/** A sign or a count on an edge, and where on the edge it may stand, the best place first. */
export type EdgeMarkSpots = { id: string; spots: readonly Point[]; half: number };

export type PlacedNodeLabel = { id: string; box: Box };
export type LabelPlan = {
  nodes: readonly PlacedNodeLabel[];
  edges: readonly EdgeLabel[];
  /** Where the marks of edges stand. */
  marks: ReadonlyMap<string, Point>;
  /** Where that was which the labels and marks belong to: middles of discs and of edges. */
  anchors: ReadonlyMap<string, Point>;
};

/** One in so many, the most connected, is named even where that covers lesser nodes; at most `LEADS`. */
const ONE_IN = 15;
const LEADS = 12;

/** So many labels are placed in one step. */
const STEP = 100;

const GAP = 4;
const CLEAR = 12;
/** About the size of a disc, so that a cell holds few. */
const DISC_CELL = 24;

/** The most connected, whatever else is chosen or pointed at: without their names nobody knows the picture. */
export function leadersOf(degrees: ReadonlyMap<string, number>): ReadonlySet<string> {
  const count = Math.max(1, Math.min(LEADS, Math.floor(degrees.size / ONE_IN)));
  const leading: [string, number][] = [];
  for (const [id, degree] of degrees) {
    if (leading.length === count && degree <= (leading.at(-1)?.[1] ?? 0)) continue;
    const rank = leading.findIndex(([, other]) => other < degree);
    leading.splice(rank < 0 ? leading.length : rank, 0, [id, degree]);
    leading.length = Math.min(leading.length, count);
  }
  return new Set(leading.map(([id]) => id));
}

/**
 * Node labels go before edge labels, marks last; none covers a disc other than its own. In steps, as thousands of
 * labels take longer than a frame has room for.
 */
export function* planSteps(
  nodes: readonly NodeLabel[],
  edges: readonly EdgeLabel[],
  marks: readonly EdgeMarkSpots[] = [],
): Steps<LabelPlan> {
  const texts = createOccupancy();
  const discs = createOccupancy(DISC_CELL);
  const anchors = new Map<string, Point>();
  for (const { x, y, radius } of nodes) discs.take(square({ x, y }, radius * 0.95));
  const placed: PlacedNodeLabel[] = [];
  const frame = nodes.length > CROWD ? null : boundsOf(nodes);
  let rank = 0;
  for (const label of nodes.toSorted(byImportance)) {
    if (rank++ % STEP === 0) yield;
    const box = placeNode(label, { texts, discs, frame });
    if (box === null) continue;
    texts.take(box);
    placed.push({ id: label.id, box });
    anchors.set(label.id, { x: label.x, y: label.y });
  }
  const named: EdgeLabel[] = [];
  for (const label of edges.toSorted(byImportance)) {
    if (rank++ % STEP === 0) yield;
    if (!placeEdge(label, texts, discs)) continue;
    named.push(label);
    anchors.set(label.id, { x: label.x, y: label.y });
  }
  yield;
  for (const { id, spots } of marks) anchors.set(id, spots[0] ?? { x: 0, y: 0 });
  return { nodes: placed, edges: named, marks: placeMarks(marks, texts, discs), anchors };
}

/** Each mark on the first free spot of its edge; where none is free, at least on no disc. */
function placeMarks(
  marks: readonly EdgeMarkSpots[],
  texts: Occupancy,
  discs: Occupancy,
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, spots, half } of marks) {
    const clear = spots.filter((spot) => !discs.taken(square(spot, half)));
    const place = clear.find((spot) => !texts.taken(square(spot, half))) ?? clear[0] ?? spots[0];
    if (place === undefined) continue;
    texts.take(square(place, half));
    places.set(id, place);
  }
  return places;
}

/** What there is already, and the box around all discs; null of a crowd, around which there is room for names. */
type Surroundings = { texts: Occupancy; discs: Occupancy; frame: Box | null };

/**
 * Below the disc, above, beside it, or nowhere; a forced label where there is room, else below. Where all of the graph is
 * in sight, what sticks out of it would be cut: only who leads may stand there, as a last choice.
 */
function placeNode(label: NodeLabel, { texts, discs, frame }: Surroundings): Box | null {
  const needy = label.forced || label.leads;
  if (!needy && isHemmedIn(label, texts, discs)) return null;
  const extent = label.size();
  const open = candidates(label, extent).filter(({ box }) => !texts.taken(box));
  const clear = open.filter((candidate) => !discs.taken(candidate.clear));
  const free =
    clear.find(({ box }) => !sticksOut(box, label, frame)) ??
    (needy ? clear[0] : undefined) ??
    (label.leads ? open[0] : undefined);
  return free?.box ?? (label.forced ? below(label, extent) : null);
}

/** Whether a text above or beside its disc leaves the room that is around a graph when all of it is in sight. */
function sticksOut(box: Box, { x, y }: Point, frame: Box | null): boolean {
  if (frame === null) return false;
  const { top, left } = FIT_PADDING;
  const beyondLeft = box.x2 < x && box.x1 < frame.x1 - left;
  const beyondRight = box.x1 > x && box.x2 > frame.x2 + left;
  return beyondLeft || beyondRight || (box.y2 < y && box.y1 < frame.y1 - top);
}

/** Whether not even the least of texts would find room, which is so for most of a crowd. */
function isHemmedIn(label: NodeLabel, texts: Occupancy, discs: Occupancy): boolean {
  const isTaken = (box: Box) => discs.taken(box) || texts.taken(box);
  const { least } = label;
  return (
    isTaken(below(label, least)) &&
    isTaken(above(label, least)) &&
    isTaken(beside(label, least, 1)) &&
    isTaken(beside(label, least, -1))
  );
}

/** `clear` must hold no disc: text above or beside its disc must not seem to belong to another. */
function candidates(label: NodeLabel, extent: Extent): { box: Box; clear: Box }[] {
  const under = below(label, extent);
  const over = above(label, extent);
  const right = beside(label, extent, 1);
  const left = beside(label, extent, -1);
  return [
    { box: under, clear: under },
    { box: over, clear: { ...over, y1: over.y1 - CLEAR } },
    { box: right, clear: { ...right, x2: right.x2 + CLEAR } },
    { box: left, clear: { ...left, x1: left.x1 - CLEAR } },
  ];
}

function below(label: NodeLabel, extent: Extent): Box {
  return boxAt(label.x, extent, label.y + label.radius + GAP);
}

function above(label: NodeLabel, extent: Extent): Box {
  return boxAt(label.x, extent, label.y - label.radius - GAP - extent.height);
}

/** To the right, or to the left for a side of -1. */
function beside(label: NodeLabel, extent: Extent, side: 1 | -1): Box {
  const reach = label.radius + GAP + extent.width / 2;
  return boxAt(label.x + side * reach, extent, label.y - extent.height / 2);
}

/** Whether there is room for it, which it has then taken. */
function placeEdge(label: EdgeLabel, texts: Occupancy, discs: Occupancy): boolean {
  const boxes = alongLine(label);
  const free = boxes.every((box) => !texts.taken(box) && !discs.taken(box));
  if (free) for (const box of boxes) texts.take(box);
  return free;
}

/** A slanted text as a row of small squares, because the box around all of it would be mostly empty. */
function alongLine(label: EdgeLabel): Box[] {
  const half = label.height / 2;
  const reach = Math.max(0, label.width / 2 - half);
  const steps = Math.max(1, Math.ceil((2 * reach) / label.height));
  return Array.from({ length: steps + 1 }, (_, at) => {
    const along = -reach + (2 * reach * at) / steps;
    const x = label.x + along * Math.cos(label.angle);
    return square({ x, y: label.y + along * Math.sin(label.angle) }, half);
  });
}

function boxAt(x: number, { width, height }: Extent, top: number): Box {
  return { x1: x - width / 2, y1: top, x2: x + width / 2, y2: top + height };
}

function square({ x, y }: Point, half: number): Box {
  return { x1: x - half, y1: y - half, x2: x + half, y2: y + half };
}

function byImportance(a: { importance: number }, b: { importance: number }): number {
  return b.importance - a.importance;
}
