/** A grid of placed boxes that answers whether a spot is free. */
import type { LayoutGraph } from './graph.ts';

type Boxes = Pick<LayoutGraph, 'n' | 'x' | 'y' | 'w' | 'h'>;

export type Placement = {
  add(i: number): void;
  isFree(i: number, x: number, y: number): boolean;
  /** Writes a free spot near to where box `i` is, found in rings around it; the nearest where boxes are alike. */
  moveToFreeSpot(i: number): void;
};

/** An empty placement of boxes of which none is wider or taller than the largest given. */
export function createPlacement(boxes: Boxes): Placement {
  const { x, y, w, h } = boxes;
  const cellW = largest(w);
  const cellH = largest(h);
  const cells = new Map<number, number[]>();
  // By cell, from where and how far away the last box found room: boxes are only ever added, so none comes nearer.
  const reached = new Map<number, { x: number; y: number; distance: number }>();
  // Small whole numbers are found fastest; cells that share one cost a look at boxes that are elsewhere.
  const cellOf = (column: number, row: number) =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & 0x3fffffff;

  function add(i: number): void {
    const key = cellOf(Math.floor((x[i] ?? 0) / cellW), Math.floor((y[i] ?? 0) / cellH));
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }

  function touches(i: number, j: number, atX: number, atY: number): boolean {
    return (
      Math.abs(atX - (x[j] ?? 0)) < ((w[i] ?? 0) + (w[j] ?? 0)) / 2 &&
      Math.abs(atY - (y[j] ?? 0)) < ((h[i] ?? 0) + (h[j] ?? 0)) / 2
    );
  }

  function isFree(i: number, atX: number, atY: number): boolean {
    const column = Math.floor(atX / cellW);
    const row = Math.floor(atY / cellH);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const cell = cells.get(cellOf(c, r));
        if (cell?.some((j) => touches(i, j, atX, atY))) return false;
      }
    }
    return true;
  }

  /** How far out there may be room at the earliest, as boxes from around here have found. */
  function fullWithin(atX: number, atY: number): number {
    const [column, row] = [Math.floor(atX / cellW), Math.floor(atY / cellH)];
    let full = 0;
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const near = reached.get(cellOf(c, r));
        if (near === undefined) continue;
        full = Math.max(full, near.distance - Math.hypot(near.x - atX, near.y - atY));
      }
    }
    return full;
  }

  function moveToFreeSpot(i: number): void {
    const [homeX, homeY] = [x[i] ?? 0, y[i] ?? 0];
    const step = (h[i] ?? 1) / 2;
    let ring = Math.max(1, Math.floor(fullWithin(homeX, homeY) / step));
    // Far out nobody sees whether it is the very nearest.
    for (let stride = 1; ; ring += stride) {
      stride = 1 + Math.floor(ring / 16);
      const spots = Math.ceil((8 * ring) / stride);
      for (let s = 0; s < spots; s++) {
        const angle = (2 * Math.PI * s) / spots;
        const [atX, atY] = [
          homeX + ring * step * Math.cos(angle),
          homeY + ring * step * Math.sin(angle),
        ];
        if (!isFree(i, atX, atY)) continue;
        x[i] = atX;
        y[i] = atY;
        const cell = cellOf(Math.floor(homeX / cellW), Math.floor(homeY / cellH));
        reached.set(cell, { x: homeX, y: homeY, distance: ring * step });
        return;
      }
    }
  }

  return { add, isFree, moveToFreeSpot };
}

function largest(column: Float64Array): number {
  return column.reduce((max, value) => Math.max(max, value), 1);
}
