/** Finds what is near a point: things filed by the cells of an even grid that they touch, in flat arrays. */
import type { Box } from '../viewport.ts';

export type Grid = {
  /** Ranks of all things with a cell in common with the square around a point; some of them twice. */
  near(x: number, y: number, reach: number, visit: (rank: number) => void): void;
};
/** Names the cells that the thing of a rank touches, in px of the plane. */
export type Trace = (rank: number, touch: Touch) => void;
export type Touch = {
  box(box: Box): void;
  segment(x1: number, y1: number, x2: number, y2: number): void;
};

/** Cells along one side at the most, so that a long line touches few and their table stays small. */
const MOST = 160;
/** A share of a cell, lest rounding loses one that a line only just enters. */
const HAIR = 1e-6;

/**
 * Files `count` things.
 * @param bounds holds all of them
 */
export function createGrid(count: number, bounds: Box, trace: Trace): Grid {
  const plane = planeOf(count, bounds);
  const first = new Uint32Array(plane.columns * plane.rows + 1);
  const counting = touchOf(plane, (cell) => {
    first[cell + 1] = (first[cell + 1] ?? 0) + 1;
  });
  for (let rank = 0; rank < count; rank++) trace(rank, counting);
  for (let cell = 1; cell < first.length; cell++) {
    first[cell] = (first[cell] ?? 0) + (first[cell - 1] ?? 0);
  }
  const next = first.slice();
  const ranks = new Uint32Array(first.at(-1) ?? 0);
  let filed = 0;
  const filing = touchOf(plane, (cell) => {
    const at = next[cell] ?? 0;
    ranks[at] = filed;
    next[cell] = at + 1;
  });
  for (; filed < count; filed++) trace(filed, filing);
  return {
    near: (x, y, reach, visit) => {
      const box = { x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach };
      eachCell(plane, box, (cell) => {
        const end = first[cell + 1] ?? 0;
        for (let at = first[cell] ?? 0; at < end; at++) visit(ranks[at] ?? 0);
      });
    },
  };
}

type Plane = { left: number; top: number; cell: number; columns: number; rows: number };

function planeOf(count: number, { x1, y1, x2, y2 }: Box): Plane {
  const [width, height] = [Math.max(1, x2 - x1), Math.max(1, y2 - y1)];
  const wanted = Math.sqrt((width * height) / Math.max(1, count));
  const cell = Math.max(wanted, width / MOST, height / MOST);
  const columns = Math.floor(width / cell) + 1;
  return { left: x1, top: y1, cell, columns, rows: Math.floor(height / cell) + 1 };
}

function touchOf(plane: Plane, mark: (cell: number) => void): Touch {
  const column = { x1: 0, y1: 0, x2: 0, y2: 0 };
  return {
    box: (box) => eachCell(plane, box, mark),
    segment(x1, y1, x2, y2) {
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      const upright = right - left < plane.cell * HAIR;
      const yAt = (x: number) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
      const last = place(right - plane.left, plane.cell, plane.columns);
      for (let at = place(left - plane.left, plane.cell, plane.columns); at <= last; at++) {
        column.x1 = column.x2 = plane.left + (at + 0.5) * plane.cell;
        const from = Math.max(left, plane.left + at * plane.cell);
        const to = Math.min(right, plane.left + (at + 1) * plane.cell);
        const [a, b] = upright ? [y1, y2] : [yAt(from), yAt(to)];
        column.y1 = Math.min(a, b) - plane.cell * HAIR;
        column.y2 = Math.max(a, b) + plane.cell * HAIR;
        eachCell(plane, column, mark);
      }
    },
  };
}

function eachCell(plane: Plane, box: Box, visit: (cell: number) => void): void {
  const { cell, columns, rows } = plane;
  const right = place(box.x2 - plane.left, cell, columns);
  const bottom = place(box.y2 - plane.top, cell, rows);
  for (let row = place(box.y1 - plane.top, cell, rows); row <= bottom; row++) {
    for (let column = place(box.x1 - plane.left, cell, columns); column <= right; column++) {
      visit(row * columns + column);
    }
  }
}

/** What lies outside of the grid belongs to its outermost cells. */
function place(distance: number, cell: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(distance / cell)));
}
