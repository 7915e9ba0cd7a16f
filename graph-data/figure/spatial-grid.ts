/** Boxes and points in the plane, found by where they are: what keeps labels off each other. */

/** An axis-parallel box, px. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type SpatialGrid = {
  add(box: Box): void;
  /** Whether the box overlaps one that was added; touching is no overlap. */
  hits(box: Box): boolean;
};

/** Counts points. */
export type PointGrid = {
  add(x: number, y: number): void;
  /** How many points lie in the box. */
  count(box: Box): number;
};

const CELL = 48;

/** An empty grid. Boxes may be of any size; those of a few cells are found fastest. */
export function createSpatialGrid(): SpatialGrid {
  const cells = new Map<number, Box[]>();
  return {
    add(box) {
      for (const key of keysOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
    hits(box) {
      for (const key of keysOf(box))
        if (cells.get(key)?.some((other) => overlap(box, other))) return true;
      return false;
    },
  };
}

/** An empty grid of points. */
export function createPointGrid(): PointGrid {
  const cells = new Map<number, number[]>();
  return {
    add(x, y) {
      const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL));
      const cell = cells.get(key);
      if (cell) cell.push(x, y);
      else cells.set(key, [x, y]);
    },
    count(box) {
      let found = 0;
      for (const key of keysOf(box)) {
        const cell = cells.get(key) ?? [];
        for (let i = 0; i < cell.length; i += 2)
          if (holds(box, cell[i] ?? 0, cell[i + 1] ?? 0)) found++;
      }
      return found;
    },
  };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies in another one, edges included. */
export function within(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.right <= room.right &&
    box.top >= room.top &&
    box.bottom <= room.bottom
  );
}

/** The box of `width` x `height` px around a centre. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function holds({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function* keysOf({ left, top, right, bottom }: Box): Generator<number> {
  const [fromX, toX] = [Math.floor(left / CELL), Math.floor(right / CELL)];
  const [fromY, toY] = [Math.floor(top / CELL), Math.floor(bottom / CELL)];
  for (let x = fromX; x <= toX; x++) for (let y = fromY; y <= toY; y++) yield keyOf(x, y);
}

// Figures are at most 65,535 px a side: columns and rows are small beside 2^20.
function keyOf(column: number, row: number): number {
  return column * 2 ** 21 + row;
}
