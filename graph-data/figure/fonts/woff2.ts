/**
 * Unpacks a WOFF2 file to the TrueType font that it holds (W3C Recommendation WOFF File Format 2.0), so
 * that its weights can be set: the font library reads weights from unpacked files only.
 */
import type { Steps } from '../steps.ts';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { createReader, type Reader } from './reader.ts';
import { type OutlinePoint, writeGlyph, writeSfnt } from './sfnt.ts';

/** Undoes Brotli compression. */
export type Decompress = (bytes: Uint8Array) => Uint8Array;

const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern ' +
  'LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar ' +
  'bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat ' +
  'Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));

type Entry = { tag: string; length: number; transformed: boolean };

/** @throws RangeError for a file that is not a WOFF2 of a TrueType font */
export function* woff2Unpacking(file: Uint8Array, decompress: Decompress): Steps<Uint8Array> {
  const reader = createReader(file);
  if (reader.tag() !== 'wOF2') throw new RangeError('A font of the figure is not a WOFF2 file.');
  reader.skip(8);
  const count = reader.u16();
  reader.skip(34);
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const data = decompress(file.subarray(reader.at()));
  yield;
  const tables = new Map<string, Uint8Array>();
  const transformed = new Map<string, Uint8Array>();
  let at = 0;
  for (const { tag, length, transformed: changed } of entries) {
    (changed ? transformed : tables).set(tag, data.subarray(at, at + length));
    at += length;
  }
  const glyf = transformed.get('glyf');
  if (glyf) yield* restoreGlyphs(glyf, transformed.get('hmtx'), tables);
  return writeSfnt(tables);
}

function readEntry(reader: Reader): Entry {
  const flags = reader.u8();
  const tag = (flags & 63) === 63 ? reader.tag() : (TAGS[flags & 63] ?? '');
  const version = flags >> 6;
  const original = reader.base128();
  const outlines = tag === 'glyf' || tag === 'loca';
  const transformed = outlines ? version !== 3 : version !== 0;
  return { tag, length: transformed ? reader.base128() : original, transformed };
}

type Streams = Record<
  'contours' | 'points' | 'flags' | 'glyphs' | 'composites' | 'boxes' | 'instructions',
  Reader
>;

function* restoreGlyphs(
  glyf: Uint8Array,
  hmtx: Uint8Array | undefined,
  tables: Map<string, Uint8Array>,
): Steps<void> {
  const head = createReader(glyf);
  head.skip(4);
  const count = head.u16();
  head.skip(2);
  const sizes = Array.from({ length: 7 }, () => head.u32());
  let start = head.at();
  const parts = sizes.map((size) => {
    start += size;
    return createReader(glyf.subarray(start - size, start));
  });
  const [contours, points, flags, glyphs, composites, boxes, instructions] = parts;
  if (!contours || !points || !flags || !glyphs || !composites || !boxes || !instructions) return;
  const streams = { contours, points, flags, glyphs, composites, boxes, instructions };
  const bitmap = boxes.bytes(((count + 31) >> 5) << 2);
  const [out, loca] = [createByteWriter(), createByteWriter()];
  const starts: number[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    loca.u32(out.length());
    const hasBox = ((bitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    starts.push(restoreGlyph(streams, hasBox, out));
    yield;
  }
  loca.u32(out.length());
  tables.set('glyf', out.result());
  tables.set('loca', loca.result());
  const changed = tables.get('head')?.slice();
  // The offsets just written are long ones.
  changed?.set([0, 1], 50);
  if (changed) tables.set('head', changed);
  if (hmtx) tables.set('hmtx', restoreMetrics(hmtx, starts, tables.get('hhea')));
}

/** Writes one glyph; answers its smallest x. */
function restoreGlyph(streams: Streams, hasBox: boolean, out: ByteWriter): number {
  const contours = streams.contours.i16();
  if (contours === 0) return 0;
  const box = hasBox ? streams.boxes.bytes(8) : null;
  if (contours < 0) return copyComposite(streams, box ?? new Uint8Array(8), out);
  const lengths = Array.from({ length: contours }, () => streams.points.packed());
  let at = { x: 0, y: 0 };
  const outline = lengths.map((length) =>
    Array.from({ length }, () => {
      const { dx, dy, on } = readTriplet(streams.flags, streams.glyphs);
      at = { x: at.x + dx, y: at.y + dy };
      return { ...at, on } satisfies OutlinePoint;
    }),
  );
  // Hints are of no use at print resolution.
  streams.instructions.skip(streams.glyphs.packed());
  return writeGlyph(out, outline);
}

const MORE = 0x20;
const INSTRUCTED = 0x100;

function copyComposite(streams: Streams, box: Uint8Array, out: ByteWriter): number {
  const { composites } = streams;
  out.i16(-1);
  out.bytes(box);
  let flags = MORE;
  let instructed = false;
  while (flags & MORE) {
    flags = composites.u16();
    instructed ||= (flags & INSTRUCTED) !== 0;
    out.u16(flags & ~INSTRUCTED);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    out.bytes(composites.bytes(2 + (flags & 1 ? 4 : 2) + scale));
  }
  if (instructed) streams.instructions.skip(streams.glyphs.packed());
  out.pad();
  return new DataView(box.buffer, box.byteOffset, 2).getInt16(0);
}

/** One point, packed in one to four bytes beside its flag (section 5.2 of the recommendation). */
function readTriplet(flags: Reader, data: Reader): { dx: number; dy: number; on: boolean } {
  const flag = flags.u8();
  const on = flag < 128;
  const kind = flag & 127;
  const sign = (bit: number, value: number) => (flag & bit ? value : -value);
  if (kind < 10) return { on, dx: 0, dy: sign(1, ((kind & 14) << 7) + data.u8()) };
  if (kind < 20) return { on, dx: sign(1, (((kind - 10) & 14) << 7) + data.u8()), dy: 0 };
  if (kind < 84) {
    const base = kind - 20;
    const low = data.u8();
    const dx = sign(1, 1 + (base & 0x30) + (low >> 4));
    return { on, dx, dy: sign(2, 1 + ((base & 0x0c) << 2) + (low & 15)) };
  }
  if (kind < 120) {
    const base = kind - 84;
    const dx = sign(1, 1 + (Math.floor(base / 12) << 8) + data.u8());
    return { on, dx, dy: sign(2, 1 + (((base % 12) >> 2) << 8) + data.u8()) };
  }
  if (kind < 124) {
    const [first, second, third] = [data.u8(), data.u8(), data.u8()];
    const dx = sign(1, (first << 4) + (second >> 4));
    return { on, dx, dy: sign(2, ((second & 15) << 8) + third) };
  }
  const dx = sign(1, data.u16());
  return { on, dx, dy: sign(2, data.u16()) };
}

/** Metrics whose left side bearings were left out, since they equal each glyph's smallest x. */
function restoreMetrics(
  packed: Uint8Array,
  starts: readonly number[],
  hhea: Uint8Array | undefined,
): Uint8Array {
  const reader = createReader(packed);
  const flags = reader.u8();
  const wide = hhea ? new DataView(hhea.buffer, hhea.byteOffset).getUint16(34) : starts.length;
  const advances = Array.from({ length: wide }, () => reader.u16());
  const out = createByteWriter();
  for (const [glyph, start] of starts.entries()) {
    const advance = advances[glyph];
    if (advance !== undefined) out.u16(advance);
    const given = (flags & (advance === undefined ? 2 : 1)) === 0;
    out.i16(given ? reader.i16() : start);
  }
  return out.result();
}
