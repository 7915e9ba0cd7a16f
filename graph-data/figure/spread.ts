/** Scales an arrangement to the room a figure has: places move apart, discs and text keep their size. */
import { type Box, createSpatialGrid } from './spatial-grid.ts';
import type { Steps } from './steps.ts';

/** A node to place: its disc, and the box of its label below. */
export type SpreadNode = {
  x: number;
  y: number;
  r: number;
  label: { width: number; height: number };
};

export type Spread = {
  places: { x: number; y: number }[];
  /** What every radius is to be multiplied by, at most 1. */
  shrink: number;
};

/** Beyond this the picture of a few nodes would fall apart. */
const LARGEST = 3;
/** How much further one axis may be stretched than the other, to fill the sheet. */
const STRETCH = 2.6;
/** Part of the room that discs, and discs with labels, may cover. */
const DISC_SHARE = 0.11;
const BOX_SHARE = 0.5;
const PASSES = 80;
const GAP = 5;

/**
 * Places of nodes within a room whose top left is 0, 0. The same input gives the same places.
 * @param nodes places in any units, y downwards; sizes in px of the figure
 */
export function* spread(
  nodes: readonly SpreadNode[],
  room: { width: number; height: number },
): Steps<Spread> {
  const area = room.width * room.height;
  const discs = nodes.reduce((sum, { r }) => sum + Math.PI * (r + 4) ** 2, 0);
  const shrink = Math.max(0.16, Math.min(1, Math.sqrt((DISC_SHARE * area) / Math.max(discs, 1))));
  const boxes = nodes.map((node) => bodyOf(node, shrink));
  const wanted = boxes.reduce((sum, { w, up, down }) => sum + w * (up + down), 0);
  const labelled = Math.min(1, (BOX_SHARE * area) / Math.max(wanted, 1));
  for (const [i, node] of nodes.entries()) {
    const box = boxes[i];
    const r = node.r * shrink + GAP;
    if (box && labelled < 1) {
      box.w = 2 * r + Math.max(0, box.w - 2 * r) * labelled;
      box.down = r + (box.down - r) * labelled;
    }
  }
  const places = fitted(nodes, boxes, room);
  for (let pass = 0; pass < PASSES; pass++) {
    yield;
    if (!pushApart(places, boxes, room)) break;
  }
  return { places, shrink };
}

type Body = { w: number; up: number; down: number };
type Place = { x: number; y: number };

function bodyOf({ r, label }: SpreadNode, shrink: number): Body {
  const disc = r * shrink + GAP;
  return {
    w: Math.max(2 * disc, label.width + 2 * GAP),
    up: disc,
    down: disc + label.height,
  };
}

function fitted(
  nodes: readonly SpreadNode[],
  bodies: readonly Body[],
  room: { width: number; height: number },
): Place[] {
  const across = nodes.map(({ x }, i) => ({
    at: x,
    before: (bodies[i]?.w ?? 0) / 2,
    after: (bodies[i]?.w ?? 0) / 2,
  }));
  const down = nodes.map(({ y }, i) => ({
    at: y,
    before: bodies[i]?.up ?? 0,
    after: bodies[i]?.down ?? 0,
  }));
  const [fullX, fullY] = [largestScale(across, room.width), largestScale(down, room.height)];
  const least = Math.min(fullX, fullY, LARGEST);
  const xs = along(across, room.width, Math.min(fullX, least * STRETCH));
  const ys = along(down, room.height, Math.min(fullY, least * STRETCH));
  return nodes.map((_, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0 }));
}

/** Something on one axis: its place, and how far it reaches to either side, px. */
type Reach = { at: number; before: number; after: number };

/** The largest factor for the places at which everything still fits into `room` px. */
function largestScale(all: readonly Reach[], room: number): number {
  let [low, high] = [0, 1e6];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const { from, to } = extent(all, middle);
    if (to - from <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Places scaled, and moved so that the whole lies in the middle of the room. */
function along(all: readonly Reach[], room: number, scale: number): number[] {
  const { from, to } = extent(all, scale);
  return all.map(({ at }) => at * scale - from + (room - (to - from)) / 2);
}

function extent(all: readonly Reach[], scale: number): { from: number; to: number } {
  return all.reduce(
    ({ from, to }, { at, before, after }) => ({
      from: Math.min(from, at * scale - before),
      to: Math.max(to, at * scale + after),
    }),
    { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
  );
}

/** One pass: whatever overlaps moves apart along its shorter way; answers whether anything moved. */
function pushApart(
  places: Place[],
  bodies: readonly Body[],
  room: { width: number; height: number },
): boolean {
  const cells = new Map<string, number[]>();
  const size = bodies.reduce((max, { w, up, down }) => Math.max(max, w, up + down), 1);
  places.forEach(({ x, y }, i) => {
    const key = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  });
  let moved = false;
  for (const [i, place] of places.entries())
    for (const j of around(place, size))
      for (const other of cells.get(j) ?? [])
        if (other > i && separate(places, bodies, i, other)) moved = true;
  for (const [i, place] of places.entries()) keepInside(place, bodies[i], room);
  return moved;
}

/** Keys of the cell of a place and of the eight around it. */
function around({ x, y }: Place, size: number): string[] {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
  return [-1, 0, 1].flatMap((c) => [-1, 0, 1].map((r) => `${column + c} ${row + r}`));
}

function separate(places: Place[], bodies: readonly Body[], i: number, j: number): boolean {
  const [a, b, one, two] = [places[i], places[j], bodies[i], bodies[j]];
  if (!a || !b || !one || !two) return false;
  const dx = b.x - a.x;
  const middle = (place: Place, { up, down }: Body) => place.y + (down - up) / 2;
  const dy = middle(b, two) - middle(a, one);
  const overX = (one.w + two.w) / 2 - Math.abs(dx);
  const overY = (one.up + one.down + two.up + two.down) / 2 - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return false;
  // Two nodes on one spot part by their order, so that the result is always the same.
  if (overX < overY) shift('x', (dx < 0 || (dx === 0 && i > j) ? -overX : overX) / 2);
  else shift('y', (dy < 0 || (dy === 0 && i > j) ? -overY : overY) / 2);
  return true;

  function shift(axis: 'x' | 'y', by: number): void {
    if (!a || !b) return;
    a[axis] -= by;
    b[axis] += by;
  }
}

function keepInside(
  place: Place,
  body: Body | undefined,
  room: { width: number; height: number },
): void {
  if (!body) return;
  place.x = Math.max(body.w / 2, Math.min(room.width - body.w / 2, place.x));
  place.y = Math.max(body.up, Math.min(room.height - body.down, place.y));
}

/** A grid that holds the discs of placed nodes. */
export function discGrid(
  discs: readonly { x: number; y: number; r: number }[],
): ReturnType<typeof createSpatialGrid> {
  const grid = createSpatialGrid();
  for (const { x, y, r } of discs) {
    const box: Box = { left: x - r, right: x + r, top: y - r, bottom: y + r };
    grid.add(box);
  }
  return grid;
}
