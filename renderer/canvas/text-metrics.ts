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

/** Actors with many relations are set larger and heavier. */
export function labelFont(degree: number): LabelFont {
  if (degree >= 18) return { size: LABEL.font + 1, weight: 640 };
  if (degree >= PROMINENT) return { size: LABEL.font, weight: 560 };
  return { size: LABEL.font - 0.5, weight: 460 };
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
  const fonts = new Map<string, Widths>();
  const widthsOf = ({ size, weight }: LabelFont) =>
    remembered(fonts, `${size} ${weight}`, () =>
      emptyWidths((piece) => measureAnew(piece, size, weight)),
    );
  const measure: Measure = (text, size, weight) => widthOf(text, widthsOf({ size, weight }));
  const nodes = new Map<string, WrappedLabel>();
  const edges = new Map<string, { text: string; width: number }>();
  return {
    node: (name, degree) => {
      const font = labelFont(degree);
      return remembered(nodes, `${font.weight} ${name}`, () => wrapped(name, font, measure));
    },
    leastWidth: (name, degree) => leastWidth(name, widthsOf(labelFont(degree))),
    edge: (text) => remembered(edges, text, () => shortened(text, measure)),
    forget: () => {
      fonts.clear();
      nodes.clear();
      edges.clear();
    },
  };
}

/**
 * Widths of one font, in px: of letters that stand beside one another as they are, by their number, and of words of
 * other scripts, whose letters change with their neighbours.
 */
type Widths = {
  letters: Float64Array;
  words: Map<string, number>;
  measure: (piece: string) => number;
};

function emptyWidths(measure: Widths['measure']): Widths {
  return { letters: new Float64Array(LETTERS).fill(-1), words: new Map(), measure };
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
  let [letters, spaces, known] = [0, 0, true];
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

function wrapped(name: string, font: LabelFont, measure: Measure): WrappedLabel {
  const lines = balanced(name, font, measure);
  const width = Math.max(0, ...lines.map((line) => measure(line, font.size, font.weight)));
  return { ...font, lines, width, height: lines.length * LABEL.lineHeight };
}

/** Lines of about equal length: the narrowest block that needs no more lines than the widest one. */
function balanced(fullName: string, font: LabelFont, measure: Measure): string[] {
  const words = fullName.slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean);
  const name = words.join(' ');
  const widthOf = (text: string) => measure(text, font.size, font.weight);
  const whole = widthOf(name);
  if (whole <= LABEL.width) return name === '' ? [] : [name];
  const at = (width: number) => wrapLabel(name, measure, { ...font, width, lines: LABEL.lines });
  const longest = Math.max(0, ...words.map(widthOf));
  const widest = at(Math.max(LABEL.width, Math.min(longest, WIDEST)));
  if (widest.length === 1 || widest.at(-1)?.endsWith('…')) return widest;
  // No narrower than its share of the whole, or it would take another line.
  const narrowest = Math.max(LABEL.width / 2, longest, whole / (widest.length + 1));
  for (let width = LABEL.width - 8 * Math.floor((LABEL.width - narrowest) / 8); ; width += 8) {
    if (width >= LABEL.width) return widest;
    const lines = at(width);
    if (lines.length <= widest.length && !lines.at(-1)?.endsWith('…')) return lines;
  }
}

function shortened(text: string, measure: Measure): { text: string; width: number } {
  const style = { size: EDGE_LABEL.font, weight: 450, width: EDGE_LABEL.width, lines: 1 };
  const [line = ''] = wrapLabel(text, measure, style);
  return { text: line, width: measure(line, style.size, style.weight) };
}

function remembered<V>(cache: Map<string, V>, key: string, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
