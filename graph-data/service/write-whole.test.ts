import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWholePieces } from './write-whole.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'edgewise-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function* pieces(failing: boolean): AsyncGenerator<string> {
  yield 'one ';
  if (failing) throw new Error('no more');
  yield '二 three';
}

test('pieces become one file, or nothing changes', async () => {
  const path = join(folder(), 'a.txt');
  writeFileSync(path, 'before');
  await expect(writeWholePieces(path, pieces(true))).rejects.toThrow('no more');
  expect(readFileSync(path, 'utf8')).toBe('before');
  await writeWholePieces(path, pieces(false));
  expect(readFileSync(path, 'utf8')).toBe('one 二 three');
  expect(readdirSync(join(path, '..'))).toEqual(['a.txt']);
});

test('a folder that is not there is told of in a sentence', async () => {
  const path = join(folder(), 'no', 'a.txt');
  await expect(writeWholePieces(path, pieces(false))).rejects.toThrow(
    /^“a\.txt” cannot be written/,
  );
});
