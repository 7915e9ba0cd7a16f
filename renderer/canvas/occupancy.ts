/** Remembers which parts of a plane are taken, so that text is never drawn over text. */
import type { Box } from './viewport.ts';

export type Occupancy = {
  take(box: Box): void;
  /** Whether a box overlaps one that is taken. */
  taken(box: Box): boolean;
};

/** More cells than any canvas has in one row, so that row and column make one number. */
const ROW = 2 ** 24;

/** Boxes are filed by the cells of a grid they touch; `cell` is the side of a cell in px. */
export function createOccupancy(cell = 80): Occupancy {
  const cells = new Map<number, Box[]>();
  return {
    take(box) {
      someCell(box, cell, (key) => {
        const boxes = cells.get(key);
        if (boxes) boxes.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    taken: (box) =>
      someCell(box, cell, (key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

function someCell(box: Box, cell: number, test: (key: number) => boolean): boolean {
  const right = Math.floor(box.x2 / cell);
  const bottom = Math.floor(box.y2 / cell);
  for (let y = Math.floor(box.y1 / cell); y <= bottom; y++) {
    for (let x = Math.floor(box.x1 / cell); x <= right; x++) {
      if (test(y * ROW + x)) return true;
    }
  }
  return false;
}
