/** Measures and wraps labels; each name once, because measuring text is the slow part of drawing it. */
import { EDGE_LABEL, LABEL, type Measure, wrapLabel } from '../../graph-data/figure/geometry.ts';

export const FONT_FAMILY = '"Inter Variable", system-ui, sans-serif';

/** How a label is set, in px at label scale 1. */
export type LabelFont = { size: number; weight: number };
export type WrappedLabel = LabelFont & { lines: readonly string[]; width: number; height: number };

export type TextMetrics = {
  node(name: string, degree: number): WrappedLabel;
  /** No more than the width of that label, found with far less work. */
  leastWidth(name: string, degree: number): number;
  edge(text: string): { text: string; width: number };
  /** Forgets every measure, for when a font has arrived. */
  forget(): void;
};

/** A label becomes this wide, in px, rather than break a word. */
const WIDEST = 260;
/** More of a name never fits a label, and measuring it would take long. */
const MOST_LETTERS = 400;

/** Letters below this number are measured one by one, unless they change with their neighbours. */
const LETTERS = 0x500;
const SPACE = 0x20;
/** From here to Greek: signs of phonetics and marks that join the letter before them. */
const JOINING = { from: 0x250, to: 0x370 } as const;

/** Step of the labels' size. */
const STEP = 0.04;

/** From this many relations on, a name is set in full ink. */
export const PROMINENT = 7;

const FONTS = {
  leading: { size: LABEL.font + 1, weight: 640 },
  prominent: { size: LABEL.font, weight: 560 },
  usual: { size: LABEL.font - 0.5, weight: 460 },
  edge: { size: EDGE_LABEL.font, weight: 450 },
} as const satisfies Record<string, LabelFont>;

/** Actors with many relations are set larger and heavier. */
export function labelFont(degree: number): LabelFont {
  if (degree >= 18) return FONTS.leading;
  return degree >= PROMINENT ? FONTS.prominent : FONTS.usual;
}

/**
 * Screen size of a label relative to its size at zoom 1: it grows and shrinks less than the graph,
 * so that names stay readable from afar and do not shout from near; in steps, so that pictures of
 * labels last.
 */
export function labelScale(zoom: number): number {
  const scale = Math.min(1.35, Math.max(0.92, Math.sqrt(zoom)));
  return Math.round(scale / STEP) * STEP;
}

/** Metrics that keep what they have measured. */
export function createTextMetrics(measureAnew: Measure): TextMetrics {
  const fonts = new Map<LabelFont, Widths>();
  const edges = new Map<string, { text: string; width: number }>();
  const widthsOf = (font: LabelFont) => {
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const made = emptyWidths((piece) => measureAnew(piece, font.size, font.weight));
    fonts.set(font, made);
    return made;
  };
  return {
    node(name, degree) {
      const font = labelFont(degree);
      const widths = widthsOf(font);
      return remembered(widths.labels, name, () => wrapped(name, font, widths));
    },
    leastWidth: (name, degree) => leastWidth(name, widthsOf(labelFont(degree))),
    edge: (text) => remembered(edges, text, () => shortened(text, widthsOf(FONTS.edge))),
    forget: () => {
      fonts.clear();
      edges.clear();
    },
  };
}

/**
 * Widths of one font, in px: of letters that stand beside one another as they are, by their number, and of words of
 * other scripts, whose letters change with their neighbours. And the labels made of them, by name.
 */
type Widths = {
  letters: Float64Array;
  words: Map<string, number>;
  labels: Map<string, WrappedLabel>;
  measure: (piece: string) => number;
};

function emptyWidths(measure: Widths['measure']): Widths {
  const letters = new Float64Array(LETTERS).fill(-1);
  return { letters, words: new Map(), labels: new Map(), measure };
}

/** In pieces: names share letters, and a label is tried at many widths. */
function widthOf(text: string, widths: Widths): number {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    if (standsAlone(text.charCodeAt(at))) {
      width += letterWidth(text, at, widths);
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    const word = text.slice(at, end);
    width += remembered(widths.words, word, () => widths.measure(word));
    at = end;
  }
  return width;
}

/** Of names that may take more than one line, or have words of other scripts, only a share is sure. */
function leastWidth(name: string, widths: Widths): number {
  let letters = 0;
  let spaces = 0;
  let known = true;
  for (let at = 0; at < name.length && letters <= LABEL.width; at++) {
    const code = name.charCodeAt(at);
    if (!standsAlone(code)) known = false;
    else if (code > SPACE) letters += letterWidth(name, at, widths);
    else spaces += letterWidth(name, at, widths);
  }
  const isOneLine = known && letters + spaces <= LABEL.width;
  return isOneLine ? letters : Math.min(letters, LABEL.width / LABEL.lines);
}

function letterWidth(text: string, at: number, { letters, measure }: Widths): number {
  const code = text.charCodeAt(at);
  const known = letters[code] ?? -1;
  if (known >= 0) return known;
  const width = measure(text.charAt(at));
  letters[code] = width;
  return width;
}

function standsAlone(code: number): boolean {
  return code < LETTERS && !(code >= JOINING.from && code < JOINING.to);
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && !standsAlone(text.charCodeAt(end))) end++;
  return end;
}

function wrapped(name: string, font: LabelFont, widths: Widths): WrappedLabel {
  const lines = linesOf(name, font, widths);
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line, widths)), 0);
  return { ...font, lines, width, height: lines.length * LABEL.lineHeight };
}

function linesOf(fullName: string, font: LabelFont, widths: Widths): string[] {
  const texts = fullName.slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean);
  const words = texts.map((text) => ({ text, width: widthOf(text, widths) }));
  const longest = words.reduce((most, { width }) => Math.max(most, width), 0);
  const widest = Math.max(LABEL.width, Math.min(longest, WIDEST));
  const space = widthOf(' ', widths);
  const lines = longest > widest ? null : balanced(words, space, widest);
  if (lines !== null && lines.length <= LABEL.lines) return lines;
  const style = { ...font, width: widest, lines: LABEL.lines };
  return wrapLabel(texts.join(' '), (text) => widthOf(text, widths), style);
}

type Word = { text: string; width: number };

/** Lines of about equal length: the narrowest block that needs no more lines than one as wide as `widest`. */
function balanced(words: readonly Word[], space: number, widest: number): string[] {
  const roomy = filled(words, space, widest);
  if (roomy.length < 2 || roomy.length > LABEL.lines) return roomy;
  const whole = words.reduce((sum, { width }) => sum + width + space, -space);
  // No narrower than its share of the whole, or it would take another line.
  const narrowest = words.reduce(
    (most, { width }) => Math.max(most, width),
    Math.max(LABEL.width / 2, whole / (roomy.length + 1)),
  );
  const first = LABEL.width - 8 * Math.floor((LABEL.width - narrowest) / 8);
  for (let width = first; width < LABEL.width; width += 8) {
    const lines = filled(words, space, width);
    if (lines.length <= roomy.length) return lines;
  }
  return roomy;
}

/** As many words in each line as there is room for; none is wider than a line. */
function filled(words: readonly Word[], space: number, width: number): string[] {
  const lines: string[] = [];
  let end = Infinity;
  for (const word of words) {
    end += space + word.width;
    if (end <= width) lines.push(`${lines.pop()} ${word.text}`);
    else {
      lines.push(word.text);
      end = word.width;
    }
  }
  return lines;
}

function shortened(text: string, widths: Widths): { text: string; width: number } {
  const style = { ...FONTS.edge, width: EDGE_LABEL.width, lines: 1 };
  const [line = ''] = wrapLabel(text, (piece) => widthOf(piece, widths), style);
  return { text: line, width: widthOf(line, widths) };
}

function remembered<V>(cache: Map<string, V>, key: string, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
