/** The glyphs of one face that a document uses, as an embedded TrueType font. */
import { createByteWriter } from '../fonts/byte-writer.ts';
import { type OutlinePoint, writeGlyph, writeSfnt } from '../fonts/sfnt.ts';
import type { Face, PlacedGlyph } from '../fonts/shaper.ts';

export type FontSubset = {
  face: Face;
  /** The number of a glyph in the subset, from 1 on; the same glyph for the same text keeps its number. */
  use(glyph: PlacedGlyph): number;
  /** Widths in thousandths of the font size and what each glyph stands for, from number 1 on. */
  glyphs(): readonly { width: number; text: string }[];
  file(): Uint8Array;
};

/** An empty subset of a face. */
export function createSubset(face: Face): FontSubset {
  // One shape may stand for several letters: ج is drawn as ح and a dot.
  const numbers = new Map<string, number>();
  const used: { id: number; width: number; text: string }[] = [];
  return {
    face,
    use({ id, text }) {
      const key = `${id} ${text}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const width = (face.font.getGlyph(id).advanceWidth * 1000) / face.unitsPerEm;
      used.push({ id, width, text });
      numbers.set(key, used.length);
      return used.length;
    },
    glyphs: () => used,
    file: () => writeFont(face, used),
  };
}

function writeFont(face: Face, used: readonly { id: number; width: number }[]): Uint8Array {
  const [glyf, loca, hmtx] = [createByteWriter(), createByteWriter(), createByteWriter()];
  // Glyph 0 stands for what is missing; the document never uses it.
  for (const one of [null, ...used]) {
    loca.u32(glyf.length());
    const start = one === null ? 0 : writeGlyph(glyf, contoursOf(face, one.id));
    hmtx.u16(one === null ? 0 : Math.round((one.width * face.unitsPerEm) / 1000));
    hmtx.i16(start);
  }
  loca.u32(glyf.length());
  const count = used.length + 1;
  return writeSfnt(
    new Map([
      ['glyf', glyf.result()],
      ['loca', loca.result()],
      ['hmtx', hmtx.result()],
      ['head', headTable(face)],
      ['hhea', hheaTable(face, count)],
      ['maxp', maxpTable(count)],
    ]),
  );
}

function contoursOf(face: Face, id: number): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  for (const { command, args } of face.font.getGlyph(id).path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round);
    if (command === 'moveTo') contours.push([{ x: a, y: b, on: true }]);
    else if (command === 'lineTo') contours.at(-1)?.push({ x: a, y: b, on: true });
    else if (command === 'quadraticCurveTo')
      contours.at(-1)?.push({ x: a, y: b, on: false }, { x: c, y: d, on: true });
  }
  return contours.filter(({ length }) => length > 1);
}

function headTable({ unitsPerEm, ascent, descent }: Face): Uint8Array {
  const out = createByteWriter();
  for (const value of [0x00010000, 0x00010000, 0, 0x5f0f3cf5]) out.u32(value);
  out.u16(0);
  out.u16(unitsPerEm);
  for (let i = 0; i < 4; i++) out.u32(0);
  for (const value of [-unitsPerEm, descent, 2 * unitsPerEm, ascent]) out.i16(value);
  for (const value of [0, 8, 2, 1, 0]) out.i16(value);
  return out.result();
}

function hheaTable({ ascent, descent, unitsPerEm }: Face, count: number): Uint8Array {
  const out = createByteWriter();
  out.u32(0x00010000);
  for (const value of [ascent, descent, 0, 2 * unitsPerEm, 0, 0, 0, 1]) out.i16(value);
  for (let i = 0; i < 7; i++) out.i16(0);
  out.u16(count);
  return out.result();
}

function maxpTable(count: number): Uint8Array {
  const out = createByteWriter();
  out.u32(0x00010000);
  for (const value of [count, 4000, 400, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]) out.u16(value);
  return out.result();
}
