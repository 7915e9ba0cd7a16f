import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsFile, icoFile, type Picture } from './icon-files.ts';

const pictures: Picture[] = [32, 256, 1024].map((size) => ({
  size,
  png: Buffer.alloc(size, size % 251),
}));

test('an .ico lists each picture with its size and place', () => {
  const file = icoFile(pictures.slice(0, 2));
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [index, { size, png }] of pictures.slice(0, 2).entries()) {
    const at = 6 + 16 * index;
    expect(file.readUInt8(at)).toBe(size % 256);
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    expect(file.subarray(offset, offset + length).equals(png)).toBe(true);
  }
});

test('an .icns is a chain of entries that ends where the file does', () => {
  const file = icnsFile(pictures);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const types: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    types.push(file.toString('latin1', at, at + 4));
  }
  expect(types).toEqual(['ic11', 'ic08', 'ic13', 'ic10']);
});

test.each(['icon', 'project'])(
  'the drawn %s icons hold pictures of the sizes they state',
  (name) => {
    const ico = readFileSync(join(import.meta.dirname, 'resources', `${name}.ico`));
    const count = ico.readUInt16LE(4);
    expect(count).toBeGreaterThanOrEqual(5);
    for (let index = 0; index < count; index += 1) {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      expect(ico.toString('latin1', offset + 1, offset + 4)).toBe('PNG');
      expect(ico.readUInt32BE(offset + 16)).toBe(ico.readUInt8(at) || 256);
    }
  },
);
