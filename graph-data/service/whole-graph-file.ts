/** Keeps a graph's communities between sessions, outside of the project: they can always be worked out again. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartitionedGraph } from '../analysis/groups.ts';

/** `folder` is made when it is not there. */
export type KeptFile = { folder: string; name: string };

/** The communities of a project as it was at a revision. */
export type Known = { revision: number; graph: PartitionedGraph };

/** Changes whenever what is kept is worked out differently. */
const MAGIC = 'EDGEWISE GROUPS 1';
const MOST_LEVELS = 64;

/** The communities as kept; null where there are none, or what is there cannot be relied on. */
export function readKept({ folder, name }: KeptFile): Known | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, name));
  } catch {
    return null;
  }
  const end = bytes.indexOf(10);
  const head = end === -1 ? null : readHead(bytes.toString('utf8', 0, end));
  if (head === null) return null;
  const arrays = readArrays(bytes, end + 1, head.lengths);
  if (arrays === null) return null;
  const [offsets, neighbours, ...communities] = arrays;
  if (offsets === undefined || neighbours === undefined) return null;
  const levels = communities.map((community) => ({
    community,
    count: community.reduce((most, label) => Math.max(most, label + 1), 0),
  }));
  return { revision: head.revision, graph: { adjacency: { offsets, neighbours }, levels } };
}

/** Keeps communities; where that is not possible they are worked out again the next time. */
export function writeKept(
  { folder, name }: KeptFile,
  { revision, graph: { adjacency, levels } }: Known,
): void {
  const arrays = [
    adjacency.offsets,
    adjacency.neighbours,
    ...levels.map(({ community }) => community),
  ];
  const head = JSON.stringify([MAGIC, revision, arrays.map(({ length }) => length)]);
  const parts = arrays.map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  const temporary = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${head}\n`), ...parts]), { mode: 0o600 });
    renameSync(temporary, join(folder, name));
  } catch {
    rmSync(temporary, { force: true });
  }
}

function readHead(text: string): { revision: number; lengths: number[] } | null {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(head) || head[0] !== MAGIC || !Number.isSafeInteger(head[1])) return null;
  const lengths: unknown = head[2];
  if (!Array.isArray(lengths) || lengths.length > MOST_LEVELS) return null;
  const sound = lengths.every((length) => Number.isSafeInteger(length) && length >= 0);
  return sound ? { revision: head[1], lengths } : null;
}

function readArrays(bytes: Buffer, from: number, lengths: readonly number[]): Int32Array[] | null {
  const all = lengths.reduce((sum, length) => sum + length * Int32Array.BYTES_PER_ELEMENT, from);
  if (all !== bytes.length) return null;
  let at = from;
  return lengths.map((length) => {
    const next = at + length * Int32Array.BYTES_PER_ELEMENT;
    // A copy, since the header may leave the numbers at an odd place.
    const array = new Int32Array(
      bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + next),
    );
    at = next;
    return array;
  });
}
