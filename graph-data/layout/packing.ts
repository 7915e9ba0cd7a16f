/** Sets the parts of a graph side by side: the largest first, then rows below or beside it, loose nodes last. */
import type { LayoutGraph } from './graph.ts';

export type Box = { left: number; top: number; right: number; bottom: number };

const GAP = 48;

/** Bounds of some nodes' boxes; null where there are none. */
export function boundsOf(
  { x, y, w, h }: Pick<LayoutGraph, 'x' | 'y' | 'w' | 'h'>,
  nodes: Iterable<number>,
): Box | null {
  const far = Number.POSITIVE_INFINITY;
  const box = { left: far, top: far, right: -far, bottom: -far };
  for (const i of nodes) {
    box.left = Math.min(box.left, (x[i] ?? 0) - (w[i] ?? 0) / 2);
    box.right = Math.max(box.right, (x[i] ?? 0) + (w[i] ?? 0) / 2);
    box.top = Math.min(box.top, (y[i] ?? 0) - (h[i] ?? 0) / 2);
    box.bottom = Math.max(box.bottom, (y[i] ?? 0) + (h[i] ?? 0) / 2);
  }
  return box.left <= box.right ? box : null;
}

/**
 * Moves whole parts so that none overlap: beside what is `held` where it is, if anything, or below it where that is
 * wider than the whole should be; else around the origin.
 * @param parts node lists with positions, largest first; single nodes come in rows of their own
 * @param aspect width by height of the whole, roughly
 */
export function pack(
  graph: LayoutGraph,
  parts: readonly Int32Array[],
  held: Box | null,
  aspect: number,
): void {
  const linked = parts.filter((nodes) => nodes.length > 1);
  const loose = parts.filter((nodes) => nodes.length === 1);
  const beside = held !== null && held.right - held.left < aspect * (held.bottom - held.top);
  const width = beside
    ? columnWidth(graph, parts, held.bottom - held.top)
    : rowWidth(graph, parts, held, aspect);
  const rows = [...rowsOf(graph, linked, width), ...rowsOf(graph, loose, width)];
  const { middle, top: first } = startOf(rows, held, beside);
  let top = first;
  for (const row of rows) top = setRow(graph, row, middle, top);
  if (!held) centre(graph, parts);
}

/** Where rows are centred, and where the first of them begins. */
function startOf(
  rows: readonly Piece[][],
  held: Box | null,
  beside: boolean,
): { middle: number; top: number } {
  if (held === null) return { middle: 0, top: 0 };
  if (!beside) return { middle: (held.left + held.right) / 2, top: held.bottom + GAP };
  const widest = rows.reduce((max, row) => Math.max(max, widthOf(row)), 0);
  const height = rows.reduce((sum, row) => sum + heightOf(row) + gapOf(row[0]?.nodes), -GAP);
  return { middle: held.right + GAP + widest / 2, top: (held.top + held.bottom - height) / 2 };
}

/** The width in which the parts are about as high as what they stand beside. */
function columnWidth(graph: LayoutGraph, parts: readonly Int32Array[], height: number): number {
  let [area, widest] = [0, 0];
  for (const nodes of parts) {
    const box = boundsOf(graph, nodes);
    if (!box) continue;
    area += (box.right - box.left + GAP) * (box.bottom - box.top + GAP);
    widest = Math.max(widest, box.right - box.left);
  }
  return Math.max(widest, area / Math.max(1, height));
}

type Piece = { nodes: Int32Array; box: Box };

function rowWidth(
  graph: LayoutGraph,
  parts: readonly Int32Array[],
  held: Box | null,
  aspect: number,
): number {
  let area = 0;
  let widest = held ? held.right - held.left : 0;
  for (const nodes of parts) {
    const box = boundsOf(graph, nodes);
    if (!box) continue;
    area += (box.right - box.left + GAP) * (box.bottom - box.top + GAP);
    widest = Math.max(widest, box.right - box.left);
  }
  return Math.max(widest, Math.sqrt(area * aspect * 1.1));
}

function rowsOf(graph: LayoutGraph, parts: readonly Int32Array[], width: number): Piece[][] {
  const rows: Piece[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const nodes of parts) {
    const box = boundsOf(graph, nodes);
    if (!box) continue;
    const gap = gapOf(nodes);
    if (filled + box.right - box.left > width) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push({ nodes, box });
    filled += box.right - box.left + gap;
  }
  return rows;
}

function gapOf(nodes: Int32Array | undefined): number {
  return nodes !== undefined && nodes.length > 1 ? GAP : GAP / 3;
}

function widthOf(row: readonly Piece[]): number {
  const gap = gapOf(row[0]?.nodes);
  return row.reduce((sum, { box }) => sum + box.right - box.left + gap, -gap);
}

function heightOf(row: readonly Piece[]): number {
  return row.reduce((max, { box }) => Math.max(max, box.bottom - box.top), 0);
}

function setRow(graph: LayoutGraph, row: Piece[], middle: number, top: number): number {
  const gap = gapOf(row[0]?.nodes);
  let left = middle - widthOf(row) / 2;
  let bottom = top;
  for (const { nodes, box } of row) {
    for (const i of nodes) {
      graph.x[i] = (graph.x[i] ?? 0) + left - box.left;
      graph.y[i] = (graph.y[i] ?? 0) + top - box.top;
    }
    left += box.right - box.left + gap;
    bottom = Math.max(bottom, top + box.bottom - box.top);
  }
  return bottom + gap;
}

/** Sets the middle of everything on the origin. */
function centre(graph: LayoutGraph, parts: readonly Int32Array[]): void {
  const box = boundsOf(
    graph,
    parts.flatMap((nodes) => [...nodes]),
  );
  if (!box) return;
  for (const nodes of parts) {
    for (const i of nodes) {
      graph.x[i] = (graph.x[i] ?? 0) - (box.left + box.right) / 2;
      graph.y[i] = (graph.y[i] ?? 0) - (box.top + box.bottom) / 2;
    }
  }
}
