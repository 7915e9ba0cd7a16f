/** Running heads, feet and page numbers: what stands at the edge of page after page is no text of the document. */
import type { PdfLine } from './pdf-lines.ts';
import { type Spacing, spacingOf } from './pdf-spacing.ts';

/** From so many pages on there can be running heads. */
const ENOUGH_PAGES = 3;
/** Of the pages: where more of them have a line at the edge, there may be a running head. */
const MOST = 0.5;
/** Lines from the top and from the bottom that are looked at. */
const EDGE = 2;
/** Of the usual distance between lines. */
const APART = 1.25;

/** The pages without them, and whether there were any. */
export function withoutMargins(pages: readonly PdfLine[][]): {
  pages: PdfLine[][];
  leftOut: boolean;
} {
  if (pages.length < ENOUGH_PAGES) return { pages: [...pages], leftOut: false };
  const counts = pagesWith(pages, keyOf);
  const places = pagesWith(pages, placeOf);
  const filled = pages.filter((lines) => lines.length > 0).length;
  const most = Math.max(ENOUGH_PAGES - 1, filled * MOST);
  // A head may change with every chapter; its place does not.
  const runs = (line: PdfLine) =>
    (places.get(placeOf(line)) ?? 0) > most && (counts.get(keyOf(line)) ?? 0) >= ENOUGH_PAGES;
  const spacing = spacingOf(pages);
  let leftOut = false;
  const rest = pages.map((lines) => {
    const byHeight = lines.toSorted((a, b) => b.y - a.y);
    const gone = new Set([
      ...detached(byHeight, runs, spacing),
      ...detached(byHeight.toReversed(), runs, spacing),
    ]);
    if (gone.size > 0) leftOut = true;
    return lines.filter((line) => !gone.has(line));
  });
  // Where nothing else is on any page, it is the text.
  const empty = rest.every((lines) => lines.length === 0);
  return empty ? { pages: [...pages], leftOut: false } : { pages: rest, leftOut };
}

/**
 * The outermost lines that come on page after page, if a gap parts them from the text: what comes again as part of
 * a paragraph is text.
 * @param inwards lines from an edge of the page inwards
 */
function detached(
  inwards: readonly PdfLine[],
  runs: (line: PdfLine) => boolean,
  spacing: Spacing,
): PdfLine[] {
  for (let count = EDGE; count > 0; count -= 1) {
    const block = inwards.slice(0, count);
    const [last, next] = [block.at(-1), inwards[count]];
    if (last === undefined || block.length < count || !block.every(runs)) continue;
    if (next === undefined || Math.abs(last.y - next.y) > spacing(next) * APART) return block;
  }
  return [];
}

/** The highest and the lowest lines of a page, wherever the page's own order has them. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

/** On how many pages there is such a line at an edge. */
function pagesWith(
  pages: readonly (readonly PdfLine[])[],
  keyOfLine: (line: PdfLine) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).map(keyOfLine))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function placeOf({ y, size }: PdfLine): string {
  return `${Math.round(y / 4)} ${Math.round(size)}`;
}

/** What is the same from page to page: place and words, whatever the numbers in them. */
function keyOf(line: PdfLine): string {
  const words = line.text.replace(/\d+/g, '#').replace(/\b[ivxlc]+\b/gi, '#');
  return `${placeOf(line)} ${words}`;
}
