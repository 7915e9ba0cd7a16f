/** Writes the icon containers of Windows and macOS, which are lists of PNG files with a header. */

/** A square picture. `size` in pixels. */
export type Picture = { size: number; png: Buffer };

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * An .ico file.
 * Source: Microsoft's ICO format with PNG images, as Windows has read it since Vista.
 * @param pictures at most 256 pixels wide
 */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index;
    // 256 does not fit into a byte and is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Types of PNG entries by width; the doubled sizes are those of high-resolution displays. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An .icns file. Source: Apple's icon container, entries of a four-letter type and a length. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const entries = pictures.flatMap(({ size, png }) =>
    (ICNS_TYPES[size] ?? []).map((type) => Buffer.concat([icnsHeader(type, png.length), png])),
  );
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([icnsHeader('icns', length), ...entries]);
}

function icnsHeader(type: string, contentLength: number): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(contentLength + 8, 4);
  return header;
}
