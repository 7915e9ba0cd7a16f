/** A large file is shown before all of it was read, and found out all the same. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFile } from './create.ts';
import { putDocuments } from './documents.ts';
import { checkContent, openFile } from './open.ts';

function largeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'large.edgewise');
  const text = 'x'.repeat(36 * 1024 * 1024);
  createFile(path, (db) =>
    putDocuments(
      db,
      ['a', 'b'].map((id) => ({
        ...{ id, title: id, publisher: null, author: null, published: null, url: null },
        ...{ text, sha256: '0'.repeat(64) },
      })),
    ),
  );
  return path;
}

test('a large file that may be checked later is, a small or doubtful one never', () => {
  const path = largeFile();
  const now = openFile(path);
  now.db.close();
  const later = openFile(path, true);
  later.db.close();
  expect([now.unchecked, later.unchecked]).toEqual([false, true]);
  expect(() => checkContent(path)).not.toThrow();
});

test('damage in the middle of a large file is found by the later check', () => {
  const path = largeFile();
  const file = openSync(path, 'r+');
  writeSync(
    file,
    Buffer.alloc(8192, 0xff),
    0,
    8192,
    Math.floor(statSync(path).size / 2 / 4096) * 4096,
  );
  closeSync(file);
  expect(() => openFile(path)).toThrow('is damaged');
  const { db } = openFile(path, true);
  onTestFinished(() => void db.close());
  expect(() => checkContent(path)).toThrow('“large.edgewise” is damaged');
});
