/** Turns text into placed glyphs: direction, script and font of every run, as a browser would. */
import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';
import { finish } from '../steps.ts';
import { fontReading, type OpenedFonts } from './opening.ts';
import { createSliceFinder, type FontSlice, isInvisible, piecesOf } from './slices.ts';
import type { Decompress } from './woff2.ts';

/** A face: a slice at one weight. */
export type Face = { key: string; unitsPerEm: number; ascent: number; descent: number; font: Font };

/** A glyph at its place, in thousandths of the font size from the text's start; `text` is what it stands for. */
export type PlacedGlyph = {
  face: Face;
  id: number;
  x: number;
  y: number;
  advance: number;
  text: string;
};

const MARK = /^\p{M}/u;

/** A word, its glyphs from left to right. */
export type ShapedWord = {
  text: string;
  glyphs: readonly PlacedGlyph[];
  /** Whether the glyphs, one after the other, spell the word; those of right-to-left words always do in their own way. */
  spells: boolean;
};

/** A line; its words in the order they are read. */
export type ShapedText = { width: number; words: readonly ShapedWord[] };

export type Shaper = {
  shape(text: string, weight: number, rightToLeft: boolean): ShapedText;
  /** Characters of the texts shaped so far that no font has. */
  missing(): string[];
};

/**
 * A shaper over font files.
 * @param files WOFF2 files of the slices that the texts need, by slice id
 * @param opened fonts that were opened before; those that are opened are added
 */
export function createShaper(
  slices: readonly FontSlice[],
  files: ReadonlyMap<string, Uint8Array>,
  decompress: Decompress,
  opened: OpenedFonts = new Map(),
): Shaper {
  const present = slices.filter(({ id }) => files.has(id));
  const find = createSliceFinder(present);
  const bidi = bidiFactory();
  const faces = new Map<string, Face>();
  const known = new Map<string, ShapedWord & { width: number }>();
  const missing = new Set<string>();

  function faceOf(slice: FontSlice, weight: number): Face {
    const key = `${slice.id} ${weight}`;
    const known = faces.get(key);
    if (known) return known;
    const base = opened.get(slice.id) ?? open(slice.id);
    const font = base.variationAxes.wght ? base.getVariation({ wght: weight }) : base;
    tellApart(font);
    const { unitsPerEm, ascent, descent } = base;
    const face = { key, unitsPerEm, ascent, descent, font };
    faces.set(key, face);
    return face;
  }

  function open(id: string): Font {
    const font = finish(fontReading(files.get(id) ?? new Uint8Array(), decompress));
    opened.set(id, font);
    return font;
  }

  function shapeRun(run: Run, weight: number): ShapedWord & { width: number } {
    const key = `${run.slice.id} ${weight} ${run.level & 1} ${run.text}`;
    const before = known.get(key);
    if (before) return before;
    const face = faceOf(run.slice, weight);
    const direction = run.level & 1 ? 'rtl' : 'ltr';
    const laid = face.font.layout(run.text, undefined, undefined, undefined, direction);
    const per = 1000 / face.unitsPerEm;
    let x = 0;
    const glyphs = laid.glyphs.flatMap((glyph, i): PlacedGlyph[] => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = laid.positions[i] ?? {};
      const drawn = String.fromCodePoint(...glyph.codePoints);
      // A bracket is drawn mirrored, but is still the bracket that was written.
      const text = (run.level & 1 && bidi.getMirroredCharacter(drawn)) || drawn;
      // Glyph 0 is a box: what the font cannot draw is named instead, joiners are not drawn at all.
      if (glyph.id === 0) {
        for (const character of text) if (!isInvisible(character)) missing.add(character);
        return [];
      }
      const at = x;
      x += xAdvance * per;
      const advance = xAdvance * per;
      return [{ face, id: glyph.id, x: at + xOffset * per, y: yOffset * per, advance, text }];
    });
    const spelt = glyphs.map((one) => one.text).join('') === run.text;
    // A mark that is a glyph of its own is read as a word of its own by some readers.
    const spells = run.level % 2 === 1 || (spelt && !glyphs.some((one) => MARK.test(one.text)));
    // Marks that are part of a letter come last, so that a reader of the text is not interrupted by them.
    const ordered = [...glyphs.filter((one) => one.text), ...glyphs.filter((one) => !one.text)];
    const shaped = { text: run.text, width: x, glyphs: ordered, spells };
    known.set(key, shaped);
    return shaped;
  }

  function shape(text: string, weight: number, rightToLeft: boolean): ShapedText {
    const runs = runsOf(text.normalize('NFC'), rightToLeft);
    const starts = new Map<Run, number>();
    let width = 0;
    for (const run of reordered(runs)) {
      starts.set(run, width);
      width += shapeRun(run, weight).width;
    }
    const words = runs.map((run) => {
      const shaped = shapeRun(run, weight);
      const start = starts.get(run) ?? 0;
      return { ...shaped, glyphs: shaped.glyphs.map((one) => ({ ...one, x: one.x + start })) };
    });
    return { width, words };
  }

  /** Runs of one direction and one font, words apart so that each is shaped once. */
  function runsOf(text: string, rightToLeft: boolean): Run[] {
    const plain = /^[\0-\u02ff\u2010-\u2026]*$/.test(text);
    const { levels } = bidi.getEmbeddingLevels(plain ? '' : text, rightToLeft ? 'rtl' : 'ltr');
    const runs: Run[] = [];
    let at = 0;
    for (const { text: piece, sequence } of plain ? plainPieces(text) : piecesOf(text, present)) {
      const level = levels[at] ?? 0;
      if (sequence) appendTo(runs, piece, { level, slice: sequence });
      else append(runs, piece, level);
      at += piece.length;
    }
    return runs;
  }

  function append(runs: Run[], character: string, level: number): void {
    const last = runs.at(-1);
    const slice = sliceOf(character, last?.slice ?? null);
    if (slice === null) {
      missing.add(character);
      return;
    }
    const mirrored = level & 1 ? bidi.getMirroredCharacter(character) : null;
    const shown = mirrored ?? character;
    appendTo(runs, shown, { level, slice });
  }

  /** Marks, joiners and selectors stay with the letter before them where its font has them. */
  function sliceOf(character: string, before: FontSlice | null): FontSlice | null {
    const code = character.codePointAt(0) ?? 0;
    if (before === null) return find(code);
    if (isInvisible(character) && !/\s/u.test(character)) return before;
    const own = before.ranges.some(([from, to]) => code >= from && code <= to);
    if (own && /\p{M}/u.test(character)) return before;
    return find(code);
  }

  return { shape, missing: () => [...missing] };
}

type Run = { text: string; level: number; slice: FontSlice };

function plainPieces(text: string): ReturnType<typeof piecesOf> {
  return [...text].map((one) => ({ text: one, sequence: null }));
}

/**
 * fontkit remembers of each glyph only what it first stood for, but ج is drawn as ح and a dot: while laying
 * out, every glyph is made anew.
 */
function tellApart(font: Font): void {
  const { _glyphs: remembered } = font as unknown as { _glyphs: Record<number, unknown> };
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    if (codePoints) delete remembered[id];
    return getGlyph(id, codePoints);
  };
}

function appendTo(runs: Run[], text: string, { level, slice }: Omit<Run, 'text'>): void {
  const last = runs.at(-1);
  const joins = last?.slice === slice && last.level === level && !/\s$/u.test(last.text);
  if (last && joins) last.text += text;
  else runs.push({ text, level, slice });
}

/** Runs from left to right (rule L2 of the Unicode Bidirectional Algorithm). */
function reordered(runs: Run[]): Run[] {
  const order = [...runs];
  const highest = order.reduce((max, { level }) => Math.max(max, level), 0);
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  return order;
}
