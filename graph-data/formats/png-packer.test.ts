/** PNGs that are packed row by row: what comes out is what went in. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPngPacker } from './png-packer.ts';

/** The pixels of a PNG whose rows all have filter type 2, and its colour type. */
function unpack(png: Uint8Array, width: number): { type: number; pixels: number[][] } {
  const file = Buffer.from(png);
  const type = file.readUInt8(25);
  const data = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  const wide = width * (type === 2 ? 3 : 4);
  const pixels: number[][] = [];
  for (let at = 0; at < rows.length; at += wide + 1) {
    expect(rows[at]).toBe(2);
    const above = pixels.at(-1);
    pixels.push(
      [...rows.subarray(at + 1, at + 1 + wide)].map((byte, i) => (byte + (above?.[i] ?? 0)) & 255),
    );
  }
  return { type, pixels };
}

test('any pixels, in bands of any height, with and without opacity', async () => {
  const picture = fc.record({
    width: fc.integer({ min: 1, max: 9 }),
    bands: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    opaque: fc.boolean(),
    seed: fc.nat(250),
  });
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, bands, opaque, seed }) => {
      const height = bands.reduce((sum, rows) => sum + rows, 0);
      const packer = createPngPacker(width, height, opaque);
      const whole = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 7 + seed) & 255);
      let from = 0;
      for (const rows of bands) {
        packer.add(whole.slice(from, from + rows * width * 4));
        from += rows * width * 4;
      }
      const { type, pixels } = unpack(await packer.finish(), width);
      expect(type).toBe(opaque ? 2 : 6);
      const kept = [...whole].filter((_, i) => !opaque || i % 4 !== 3);
      expect(pixels.flat()).toEqual(kept);
    }),
  );
});
