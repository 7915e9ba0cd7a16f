/** Puts tables together to a TrueType font file, and outlines to its table of glyphs. */
import { type ByteWriter, createByteWriter } from './byte-writer.ts';

export type OutlinePoint = { x: number; y: number; on: boolean };

/** Puts tables together; checksums are left at 0, which no reader of embedded fonts minds. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const out = createByteWriter();
  out.u32(0x00010000);
  out.u16(sorted.length);
  for (let i = 0; i < 3; i++) out.u16(0);
  let offset = 12 + 16 * sorted.length;
  for (const [tag, { length }] of sorted) {
    for (const letter of tag.padEnd(4)) out.u8(letter.charCodeAt(0));
    out.u32(0);
    out.u32(offset);
    out.u32(length);
    offset += (length + 3) & ~3;
  }
  for (const [, bytes] of sorted) {
    out.bytes(bytes);
    out.pad();
  }
  return out.result();
}

/** Writes a simple glyph in font units. @returns its smallest x; 0 for an empty glyph */
export function writeGlyph(
  out: ByteWriter,
  contours: readonly (readonly OutlinePoint[])[],
): number {
  const points = contours.flat();
  if (points.length === 0) return 0;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  out.i16(contours.length);
  for (const value of [least(xs), least(ys), most(xs), most(ys)]) out.i16(value);
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    out.u16(last);
  }
  out.u16(0);
  for (const { on } of points) out.u8(on ? 1 : 0);
  for (const values of [xs, ys]) {
    let before = 0;
    for (const value of values) {
      out.i16(value - before);
      before = value;
    }
  }
  out.pad();
  return least(xs);
}
