/** Sets the list of references: in columns under the picture, in one beside it, or on pages of its own. */
import { type Measure, wrapLabel } from './geometry.ts';
import type { Reference } from './numbering.ts';
import { canvasColours, type Theme } from './palette.ts';
import type { ScenePage, SceneText } from './scene.ts';
import type { Steps } from './steps.ts';

export { type CitedRelation, type Reference, readingOrder } from './numbering.ts';

/** Where the list is set: a block of columns, `size` the text size in px. */
export type ReferenceBlock = { x: number; y: number; width: number; size: number; theme: Theme };

/**
 * Text size of a list in px: long lists are set smaller, as notes are, but never too small to read.
 * @param least the least part of the usual size, as `leastText` answers it
 */
export function referenceSize(count: number, usual: number, least: number): number {
  return usual * Math.min(1, Math.max(least, SMALLEST, Math.sqrt(SHORT_LIST / Math.max(count, 1))));
}

/** References up to which a list is set in the usual size, and the least part of it for any list. */
const SHORT_LIST = 14;
const SMALLEST = 0.45;

type Entry = { texts: SceneText[]; height: number };

/** Sets the list in columns of about equal height; answers its lines and its height in px. */
export function* setReferences(
  references: readonly Reference[],
  block: ReferenceBlock,
  measure: Measure,
): Steps<{ texts: SceneText[]; height: number }> {
  const { count, width, step } = columnsOf(references.length, block);
  const entries: Entry[] = [];
  for (const reference of references) {
    entries.push(setReference(reference, width, block, measure));
    yield;
  }
  const height = columnHeight(entries, count);
  const texts: SceneText[] = [];
  let [at, top] = [0, 0];
  for (const entry of entries) {
    if (top > 0 && top + entry.height > height) [at, top] = [at + 1, 0];
    texts.push(...moved(entry, block.x + at * step, block.y + top));
    top += entry.height;
  }
  return { texts, height };
}

/** The least height, to a pixel, at which so many columns hold all entries in their order. */
function columnHeight(entries: readonly Entry[], count: number): number {
  const columns = (height: number) => {
    let [needed, top] = [1, 0];
    for (const entry of entries) {
      if (top > 0 && top + entry.height > height) [needed, top] = [needed + 1, 0];
      top += entry.height;
    }
    return needed;
  };
  const tallest = entries.reduce((most, { height }) => Math.max(most, height), 0);
  let [low, high] = [tallest, entries.reduce((sum, { height }) => sum + height, 0)];
  if (columns(low) <= count) return low;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (columns(middle) <= count) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Sets the list on pages: each column is filled before the next, each page before the next.
 * @param block the columns of one page, `height` px high
 */
export function* setReferencePages(
  references: readonly Reference[],
  block: ReferenceBlock & { height: number },
  heading: string,
  measure: Measure,
): Steps<ScenePage[]> {
  if (references.length === 0) return [];
  const { size, theme, x } = block;
  const { count, width, step } = columnsOf(references.length, block);
  const pages: ScenePage[] = [];
  const first = block.y + size * 3;
  let [at, top] = [count, first];
  for (const reference of references) {
    yield;
    const entry = setReference(reference, width, block, measure);
    if (top > first && top + entry.height > block.y + block.height) [at, top] = [at + 1, first];
    if (at >= count) {
      const colour = canvasColours(theme).label;
      const text = pages.length === 0 ? heading : `${heading}, continued`;
      const head = { x, y: block.y + size * 1.4, text, size: size * 1.4, weight: 650, colour };
      const part = pages.length === 0 ? 'heading' : 'continued';
      pages.push({ texts: [{ ...head, anchor: 'start', part }], rules: [] });
      [at, top] = [0, first];
    }
    pages.at(-1)?.texts.push(...moved(entry, x + at * step, top));
    top += entry.height;
  }
  return pages;
}

/** Least width of a column in text sizes: about 55 letters, as many as an eye takes in at a time. */
const COLUMN = 26;

function columnsOf(
  entries: number,
  { width, size }: ReferenceBlock,
): { count: number; width: number; step: number } {
  const gap = size * 2.5;
  const fitting = Math.floor((width + gap) / (size * COLUMN + gap));
  const count = Math.max(1, Math.min(entries, fitting));
  const column = (width - gap * (count - 1)) / count;
  return { count, width: column, step: column + gap };
}

function moved({ texts }: Entry, dx: number, dy: number): SceneText[] {
  return texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy }));
}

function setReference(
  { number, sentence, quote, source, url, verdict }: Reference,
  width: number,
  { size, theme }: ReferenceBlock,
  measure: Measure,
): Entry {
  const colours = canvasColours(theme);
  const indent = size * 2.6;
  const line = size * 1.38;
  const wrap = (text: string, weight: number, colour: string) =>
    wrapLabel(text, measure, { size, weight, width: width - indent, lines: 400 }).map((shown) => ({
      text: shown,
      weight,
      colour,
    }));
  const lines = [
    ...wrap(sentence, 600, colours.label),
    ...wrap(quote, 400, colours.label),
    ...wrap(`${source}. ${verdict}.${url === null ? '' : ` ${url}`}`, 400, colours.mutedLabel),
  ];
  const texts: SceneText[] = lines.map((shown, i) => ({
    ...shown,
    x: indent,
    y: size + i * line,
    size,
    anchor: 'start',
    part: 'reference',
  }));
  const own = { weight: 600, colour: colours.label, size, anchor: 'start' } as const;
  texts.unshift({ ...own, part: 'number', x: 0, y: size, text: `${number}` });
  return { texts, height: lines.length * line + size * 0.8 };
}
