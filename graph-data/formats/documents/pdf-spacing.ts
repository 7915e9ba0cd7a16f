/** How far apart the lines of a document usually stand, for each size of its type. */
import type { PdfLine } from './pdf-lines.ts';

/** The usual distance from a line to the next of its paragraph, in points. */
export type Spacing = (line: PdfLine) => number;

/** Of the size of the type, where nothing in the document says more. */
const COMMON = 1.3;
/** Of the size of the type: what is further apart are no two lines of a paragraph. */
const FURTHEST = 2.5;

/** Measures the distances between lines of one size, one below the other, on all pages. */
export function spacingOf(pages: readonly (readonly PdfLine[])[]): Spacing {
  const bySize = new Map<number, Map<number, number>>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (before === undefined || key(before) !== key(line)) continue;
      const distance = Math.round((before.y - line.y) * 2) / 2;
      if (distance <= 0 || distance > line.size * FURTHEST) continue;
      const counts = bySize.get(key(line)) ?? new Map<number, number>();
      bySize.set(key(line), counts.set(distance, (counts.get(distance) ?? 0) + 1));
    }
  }
  const usual = new Map([...bySize].map(([size, counts]) => [size, commonest(counts)]));
  return (line) => usual.get(key(line)) ?? line.size * COMMON;
}

function key({ size }: PdfLine): number {
  return Math.round(size * 2) / 2;
}

/** Of several that are as common, the smallest: a gap is never narrower than what it parts. */
function commonest(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? 0;
}
