/** Finds room on an edge for its numbers and marks, and for its label, clear of all that is placed. */
import { type Curve, curveLength, pointOnCurve } from './edge-paths.ts';
import { type Measure, wrapLabel } from './geometry.ts';
import { type Box, boxAround, type PointGrid, type SpatialGrid, within } from './spatial-grid.ts';

/** Labels and numbers on relations: larger than on the canvas, because nobody can zoom into paper. */
export const EDGE_TEXT = { font: 12, line: 14, width: 264, least: 30 } as const;

/** Height of a row of numbers and marks, px. */
export const ROW = 16;

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86] as const;
const BESIDE = [15, -15, 26, -26, 40, -40, 58, -58, 80, -80, 110, -110, 150, -150] as const;

/** The middle of a row of badges; `leader` leads to it from the edge where it lies beside it. */
export type PlacedRow = {
  x: number;
  y: number;
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
};

/**
 * Places a row of badges on its edge, or beside it, and marks its room as taken.
 * @param row its size, px
 * @returns null where there is no free place within reach
 */
export function placeRow(
  curve: Curve,
  row: { width: number; height: number },
  taken: SpatialGrid,
  room: Box,
): PlacedRow | null {
  for (const offset of [0, ...BESIDE]) {
    for (const t of ALONG) {
      const at = pointOnCurve(curve, t);
      const [x, y] = [at.x - Math.sin(at.angle) * offset, at.y + Math.cos(at.angle) * offset];
      const box = boxAround(x, y, row.width + 2, row.height + 2);
      if (!within(box, room) || taken.hits(box)) continue;
      taken.add(box);
      return { x, y, leader: offset === 0 ? null : { x1: at.x, y1: at.y, x2: x, y2: y } };
    }
  }
  return null;
}

/** A label's lines from the top one down; `angle` in degrees, never upside down. */
export type PlacedEdgeLabel = { angle: number; lines: { x: number; y: number; text: string }[] };

/**
 * Places a label along its edge, just off the line and never upside down, on one line or two.
 * @returns null where no part of the edge is free for long enough: half a label misleads
 */
export function placeEdgeLabel(
  text: string,
  curve: Curve,
  { taken, edges }: { taken: SpatialGrid; edges: PointGrid },
  measure: Measure,
): PlacedEdgeLabel | null {
  const length = curveLength(curve) - 10;
  for (const texts of settings(text, Math.min(EDGE_TEXT.width, length), measure)) {
    const width = texts.reduce((most, one) => Math.max(most, measure(one, EDGE_TEXT.font, 400)), 0);
    const free = placesAlong(texts, curve, width).find(
      ({ boxes }) => !boxes.some((box) => taken.hits(box)) && crossings(boxes, edges) <= CROSSED,
    );
    if (!free) continue;
    for (const box of free.boxes) taken.add(box);
    return free.label;
  }
  return null;
}

type LabelPlace = { label: PlacedEdgeLabel; boxes: Box[] };

/** Places from the middle outwards, close to the line first. */
function placesAlong(texts: readonly string[], curve: Curve, width: number): LabelPlace[] {
  return [0, CLEAR].flatMap((clear) =>
    ALONG.slice(0, 9).map((t) => labelAt(texts, curve, { t, width, clear })),
  );
}

/** Points of other lines that a label may lie on: where one crosses it, it can still be read. */
const CROSSED = 3;

/** Points of lines under a label. Its boxes are taken smaller, so that its own line beside it does not count. */
function crossings(boxes: readonly Box[], edges: PointGrid): number {
  const inner = ({ left, right, top, bottom }: Box) =>
    boxAround((left + right) / 2, (top + bottom) / 2, (right - left) * 0.66, (bottom - top) * 0.66);
  return boxes.reduce((sum, box) => sum + edges.count(inner(box)), 0);
}

/** Off the line by this much more, a label passes a badge on it. */
const CLEAR = ROW / 2 + 4;

/** `clear`: how much further off the line, so that a badge on it stays free. */
function labelAt(
  texts: readonly string[],
  curve: Curve,
  { t, width, clear }: { t: number; width: number; clear: number },
): LabelPlace {
  const { x, y, angle } = pointOnCurve(curve, t);
  const upright = Math.cos(angle) < 0 ? angle + Math.PI : angle;
  const side = sagsAt(curve, t, upright, width) ? -1 : 1;
  const rows = texts.map((_, i) => (side > 0 ? texts.length - 1 - i : i) * EDGE_TEXT.line + clear);
  const lines = texts.map((text, i) => {
    // Capitals and ascenders reach 0.75 of the font size above the baseline.
    const lift = side > 0 ? 3 : -(EDGE_TEXT.font * 0.75 + 3);
    const off = lift + side * (rows[i] ?? 0);
    return { x: x + off * Math.sin(upright), y: y - off * Math.cos(upright), text };
  });
  return {
    label: { lines, angle: (upright * 180) / Math.PI },
    boxes: rows.flatMap((row) => boxesAlong(x, y, upright, { width, side, row })),
  };
}

/** A label whole on one line, and on two of about equal length, where there is room for it. */
function settings(text: string, room: number, measure: Measure): string[][] {
  if (room < EDGE_TEXT.least) return [];
  const whole = measure(text, EDGE_TEXT.font, 400);
  return [1, 2].flatMap((count) => {
    if (whole > room * count) return [];
    const wrap = (width: number) => {
      const style = { size: EDGE_TEXT.font, weight: 400, width, lines: count };
      const wrapped = wrapLabel(text, measure, style);
      return wrapped.length === count && sameWords(wrapped, text) ? [wrapped] : [];
    };
    const [lines] = [...wrap(Math.min(room, (whole / count) * 1.15)), ...wrap(room)];
    return lines ? [lines] : [];
  });
}

/** Whether no word was cut. */
function sameWords(lines: readonly string[], text: string): boolean {
  return lines.join(' ') === text.trim().replace(/\s+/gu, ' ');
}

/** Whether the line rises on both sides of `t`, so that it would cross a text set above it. */
function sagsAt(curve: Curve, t: number, angle: number, width: number): boolean {
  const reach = Math.min(0.45, width / 2 / Math.max(curveLength(curve), 1));
  const [here, one, other] = [t, t - reach, t + reach].map((at) =>
    pointOnCurve(curve, Math.max(0, Math.min(1, at))),
  );
  if (!here || !one || !other) return false;
  const [dx, dy] = [(one.x + other.x) / 2 - here.x, (one.y + other.y) / 2 - here.y];
  return dx * Math.sin(angle) - dy * Math.cos(angle) > 1;
}

/** A turned line of text as a row of small boxes: close enough to tell what it would touch. */
function boxesAlong(
  x: number,
  y: number,
  angle: number,
  { width, side, row }: { width: number; side: 1 | -1; row: number },
): Box[] {
  const size = EDGE_TEXT.font + 1;
  const count = Math.max(2, Math.ceil(width / size));
  const lift = side * (EDGE_TEXT.font * 0.55 + 1 + row);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * width;
    return boxAround(x + cos * along + sin * lift, y + sin * along - cos * lift, size, size);
  });
}
