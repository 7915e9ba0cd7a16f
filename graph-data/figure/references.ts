/** Numbered citations: which number each passage gets, and the list that resolves the numbers. */
import type { CitedPassage, GraphEdge } from '../model/views.ts';
import { type Measure, wrapLabel } from './geometry.ts';
import { canvasColours, type Theme } from './palette.ts';
import type { SceneText } from './scene.ts';

/** A relation's cited passages, as the service answers them. */
export type CitedRelation = {
  relation: GraphEdge;
  sentence: string;
  citations: readonly CitedPassage[];
};

export type Reference = { number: number; sentence: string; quote: string; source: string };

/** Longest quote printed whole, in code points; a longer one is cut after a word. */
const QUOTE = 320;

/**
 * Numbers every citation in the order given, one number each.
 * @returns the list, and what to write on each relation: `4` or `4–6`
 */
export function numberReferences(relations: readonly CitedRelation[]): {
  references: Reference[];
  numbers: Map<string, string>;
} {
  const references: Reference[] = [];
  const numbers = new Map<string, string>();
  for (const { relation, sentence, citations } of relations) {
    const first = references.length + 1;
    for (const citation of citations)
      references.push({
        number: references.length + 1,
        sentence,
        quote: `“${shortQuote(citation.quote)}”`,
        source: sourceLine(citation),
      });
    const last = references.length;
    if (last >= first) numbers.set(relation.id, first === last ? `${first}` : `${first}–${last}`);
  }
  return { references, numbers };
}

function shortQuote(quote: string): string {
  const letters = [...quote.replace(/\s+/g, ' ').trim()];
  if (letters.length <= QUOTE) return letters.join('');
  return `${letters
    .slice(0, QUOTE)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

function sourceLine(citation: CitedPassage): string {
  const { author, documentTitle, publisher, published, url, verdict, stance } = citation;
  const parts = [author, documentTitle, publisher, published, url].filter((part) => part !== null);
  if (stance === 'disputes') parts.push('disputes this');
  return `${parts.join(', ')}. Quote: ${verdict}.`;
}

/** Where the list is set: a block of columns, `size` the text size in px. */
export type ReferenceBlock = { x: number; y: number; width: number; size: number; theme: Theme };

/** Sets the list in columns of about equal height; answers its lines and its height in px. */
export function setReferences(
  references: readonly Reference[],
  block: ReferenceBlock,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const { size, width } = block;
  const gap = size * 2.5;
  const columns = Math.max(
    1,
    Math.min(4, references.length, Math.floor((width + gap) / (size * 34 + gap))),
  );
  const column = (width - gap * (columns - 1)) / columns;
  const entries = references.map((reference) => setReference(reference, column, block, measure));
  const tallest = entries.reduce((sum, { height }) => sum + height, 0) / columns;
  const texts: SceneText[] = [];
  let [at, top, height] = [0, 0, 0];
  for (const entry of entries) {
    if (top > 0 && top + entry.height / 2 > tallest && at < columns - 1) [at, top] = [at + 1, 0];
    const [dx, dy] = [block.x + at * (column + gap), block.y + top];
    texts.push(...entry.texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })));
    top += entry.height;
    height = Math.max(height, top);
  }
  return { texts, height };
}

function setReference(
  { number, sentence, quote, source }: Reference,
  width: number,
  { size, theme }: ReferenceBlock,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const colours = canvasColours(theme);
  const indent = size * 2.4;
  const line = size * 1.4;
  const wrap = (text: string, weight: number, colour: string) =>
    wrapLabel(text, measure, { size, weight, width: width - indent, lines: 40 }).map((shown) => ({
      text: shown,
      weight,
      colour,
    }));
  const lines = [
    ...wrap(sentence, 600, colours.label),
    ...wrap(quote, 400, colours.label),
    ...wrap(source, 400, colours.mutedLabel),
  ];
  const texts: SceneText[] = lines.map((shown, i) => ({
    ...shown,
    x: indent,
    y: size + i * line,
    size,
    anchor: 'start',
  }));
  const own = { weight: 600, colour: colours.label, size, anchor: 'start' } as const;
  texts.unshift({ ...own, x: 0, y: size, text: `${number}` });
  return { texts, height: lines.length * line + size * 0.8 };
}
