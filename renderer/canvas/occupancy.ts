/** Remembers which parts of a plane are taken, so that text is never drawn over text. */
import type { Box } from './viewport.ts';

export type Occupancy = {
  take(box: Box): void;
  /** Whether a box overlaps one that is taken. */
  taken(box: Box): boolean;
};

/** Boxes are filed by the cells of a grid they touch; `cell` is the side of a cell in px. */
export function createOccupancy(cell = 80): Occupancy {
  const cells = new Map<string, Box[]>();
  return {
    take(box) {
      for (const key of keysOf(box, cell)) {
        const boxes = cells.get(key);
        if (boxes) boxes.push(box);
        else cells.set(key, [box]);
      }
    },
    taken(box) {
      return keysOf(box, cell).some((key) => cells.get(key)?.some((other) => overlap(box, other)));
    },
  };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

function keysOf(box: Box, cell: number): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.x1 / cell); x <= Math.floor(box.x2 / cell); x++) {
    for (let y = Math.floor(box.y1 / cell); y <= Math.floor(box.y2 / cell); y++) {
      keys.push(`${x} ${y}`);
    }
  }
  return keys;
}
