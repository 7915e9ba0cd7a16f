/** A grid of placed boxes that answers whether a spot is free. */
import type { LayoutGraph } from './graph.ts';

type Boxes = Pick<LayoutGraph, 'n' | 'x' | 'y' | 'w' | 'h'>;

export type Placement = {
  add(i: number): void;
  isFree(i: number, x: number, y: number): boolean;
  /** Writes the free spot nearest to where box `i` is, found in rings around it. */
  moveToFreeSpot(i: number): void;
};

/** An empty placement of boxes of which none is wider or taller than the largest given. */
export function createPlacement(boxes: Boxes): Placement {
  const { x, y, w, h } = boxes;
  const cellW = largest(w);
  const cellH = largest(h);
  const cells = new Map<number, number[]>();
  // Columns and rows are small beside 2^25, so that each pair has a key of its own.
  const cellOf = (column: number, row: number) => column * 2 ** 26 + row;

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

  function moveToFreeSpot(i: number): void {
    const [homeX, homeY] = [x[i] ?? 0, y[i] ?? 0];
    const step = (h[i] ?? 1) / 2;
    for (let ring = 1; ; ring++) {
      const spots = 8 * ring;
      for (let s = 0; s < spots; s++) {
        const angle = (2 * Math.PI * s) / spots;
        const [atX, atY] = [
          homeX + ring * step * Math.cos(angle),
          homeY + ring * step * Math.sin(angle),
        ];
        if (!isFree(i, atX, atY)) continue;
        x[i] = atX;
        y[i] = atY;
        return;
      }
    }
  }

  return { add, isFree, moveToFreeSpot };
}

function largest(column: Float64Array): number {
  return column.reduce((max, value) => Math.max(max, value), 1);
}
