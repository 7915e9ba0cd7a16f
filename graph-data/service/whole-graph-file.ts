/** Keeps what is worked out over a whole graph between sessions, outside of the project: it can always be had again. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** `folder` is made when it is not there; `magic` changes whenever what is kept is worked out differently. */
export type KeptFile = { folder: string; name: string; magic: string };

/** Columns of numbers, and which revision and which state of the file they are of. */
export type Kept = { revision: number; stamp: string; arrays: Int32Array[] };

const LONGEST_HEAD = 4_096;
const MOST_ARRAYS = 64;
const LINE_END = 10;

/** The file of a project at `path` for what is called `kind`. */
export function keptFile(folder: string, path: string, kind: string, version: number): KeptFile {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return { folder, name: `${name}.${kind}`, magic: `EDGEWISE ${kind.toUpperCase()} ${version}` };
}

/** What was kept; null where there is nothing, or it cannot be relied on. Threads can share the arrays. */
export function readKept({ folder, name, magic }: KeptFile): Kept | null {
  let file: number | null = null;
  try {
    file = openSync(join(folder, name), 'r');
    const start = Buffer.alloc(LONGEST_HEAD);
    const read = readSync(file, start, 0, LONGEST_HEAD, 0);
    const end = start.subarray(0, read).indexOf(LINE_END);
    const head = end === -1 ? null : readHead(start.toString('utf8', 0, end), magic);
    if (head === null) return null;
    const { lengths, ...rest } = head;
    const arrays = readArrays(file, end + 1, lengths);
    return arrays === null ? null : { ...rest, arrays };
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Keeps arrays; where that is not possible they are worked out again the next time. */
export function writeKept(
  { folder, name, magic }: KeptFile,
  { revision, stamp, arrays }: Kept,
): void {
  const temporary = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(temporary, 'w', 0o600);
    try {
      const lengths = arrays.map(({ length }) => length);
      writeWhole(file, Buffer.from(`${JSON.stringify([magic, revision, stamp, lengths])}\n`));
      for (const array of arrays) writeWhole(file, bytesOf(array));
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(folder, name));
  } catch {
    rmSync(temporary, { force: true });
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

type Head = { revision: number; stamp: string; lengths: number[] };

function readHead(text: string, magic: string): Head | null {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(head) || head[0] !== magic || !Number.isSafeInteger(head[1])) return null;
  const [, revision, stamp]: unknown[] = head;
  const lengths: unknown = head[3];
  if (typeof revision !== 'number' || typeof stamp !== 'string') return null;
  if (!Array.isArray(lengths) || lengths.length > MOST_ARRAYS) return null;
  const sound = lengths.every((length) => Number.isSafeInteger(length) && length >= 0);
  return sound ? { revision, stamp, lengths } : null;
}

// Straight into the arrays: a copy of the whole file would be as large again.
function readArrays(file: number, from: number, lengths: readonly number[]): Int32Array[] | null {
  const size = lengths.reduce((sum, length) => sum + length * Int32Array.BYTES_PER_ELEMENT, from);
  if (size !== fstatSync(file).size) return null;
  let at = from;
  return lengths.map((length) => {
    const memory = new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT);
    const bytes = new Uint8Array(memory);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(file, bytes, done, bytes.length - done, at + done);
      if (read === 0) throw new Error('The file has become shorter.');
      done += read;
    }
    at += bytes.length;
    return new Int32Array(memory);
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
