/** Streams of a PDF: packed piece by piece, and the same when they are unpacked. */
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFile } from './file.ts';

test('a long stream gives way between its pieces and holds what was put in', async () => {
  let turns = 0;
  const file = createFile(async () => {
    turns++;
  });
  const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at) % 251);
  await file.stream(content, '');
  expect(turns).toBeGreaterThan(4);
  const whole = Buffer.from(file.finish(1, 1));
  const from = whole.indexOf('stream\n') + 'stream\n'.length;
  const packed = whole.subarray(from, whole.indexOf('\nendstream', from));
  expect(inflateSync(packed).equals(content)).toBe(true);
});

test('whoever gives way may stop the work', async () => {
  const file = createFile(async () => {
    throw new Error('No longer wanted.');
  });
  await expect(file.stream(new Uint8Array(10), '')).rejects.toThrow('No longer wanted.');
});
