/** Sets the parts of a graph side by side: the largest first, then rows below it, loose nodes last. */
import type { LayoutGraph } from './graph.ts';

export type Box = { left: number; top: number; right: number; bottom: number };

const GAP = 48;

/** Bounds of some nodes' boxes; null where there are none. */
export function boundsOf({ x, y, w, h }: LayoutGraph, nodes: Iterable<number>): Box | null {
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
 * Moves whole parts so that none overlap: around what is `held` where it is, if anything, else
 * around the origin.
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
  const width = rowWidth(graph, parts, held, aspect);
  const middle = held ? (held.left + held.right) / 2 : 0;
  let top = held ? held.bottom + GAP : 0;
  for (const row of [...rowsOf(graph, linked, width), ...rowsOf(graph, loose, width)])
    top = setRow(graph, row, middle, top);
  if (!held) centre(graph, parts);
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

function gapOf(nodes: Int32Array): number {
  return nodes.length > 1 ? GAP : GAP / 3;
}

function setRow(graph: LayoutGraph, row: Piece[], middle: number, top: number): number {
  const gap = gapOf(row[0]?.nodes ?? new Int32Array(0));
  const width = row.reduce((sum, { box }) => sum + box.right - box.left + gap, -gap);
  let left = middle - width / 2;
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
