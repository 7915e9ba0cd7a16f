/** Every relation's ends at once, for what is worked out over a whole graph. */
import { ServiceError } from '../rpc/errors.ts';
import type { ReadableDb } from './database.ts';

/** Other ends of the relations from each entity, by internal keys; see `Outgoing` of the analyses. */
export type WholeOutgoing = { offsets: Int32Array; targets: Int32Array };

/** The largest key that arrays are made for: a file from elsewhere may number its rows as it likes. */
const LARGEST_KEY = 2 ** 26;

/** Entities whose relations are read at a time. */
const STRIDE = 10_000;
const SPACE = 32;
const ZERO = 48;

// In the order of an index that holds both, and as one text: a row for each relation would take twice as long.
const PAIRS = `SELECT group_concat(source || ' ' || target, ' ') FROM (
  SELECT source, target FROM relation WHERE source >= ? AND source < ? ORDER BY source, target)`;

/**
 * Reads the ends of all relations; half a second for each million.
 * @returns steps, each yielding how much is done, 0 to 1
 * @throws ServiceError CONFLICT where keys are too far apart
 */
export function* readOutgoing(db: ReadableDb): Generator<number, WholeOutgoing, void> {
  const maxKey = largestKey(db);
  const pairs = db.prepare<[number, number], string | null>(PAIRS).pluck();
  const total = db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
  const offsets = new Int32Array(maxKey + 2);
  let targets = new Int32Array(total);
  let count = 0;
  const take = (source: number, target: number) => {
    // Somebody may add an entity meanwhile; whoever asked finds that the project has changed.
    if (source > maxKey || target > maxKey) return;
    if (count === targets.length) targets = enlarged(targets);
    targets[count] = target;
    count += 1;
    offsets[source + 1] = count;
  };
  for (let key = 0; key <= maxKey; key += STRIDE) {
    readPairs(pairs.get(key, key + STRIDE) ?? '', take);
    yield Math.min(1, (key + STRIDE) / (maxKey + 1));
  }
  for (let key = 1; key < offsets.length; key++) {
    offsets[key] = Math.max(offsets[key] ?? 0, offsets[key - 1] ?? 0);
  }
  return { offsets, targets: count === targets.length ? targets : targets.slice(0, count) };
}

/** For each key up to the largest 1 where there is an entity, else 0. */
export function readExisting(db: ReadableDb): Uint8Array {
  const maxKey = largestKey(db);
  const exists = new Uint8Array(maxKey + 1);
  const keys = db
    .prepare<[number, number], string | null>(
      `SELECT group_concat(id || ' ' || id, ' ') FROM entity WHERE id >= ? AND id < ?`,
    )
    .pluck();
  for (let key = 0; key <= maxKey; key += STRIDE) {
    readPairs(keys.get(key, key + STRIDE) ?? '', (id) => {
      if (id <= maxKey) exists[id] = 1;
    });
  }
  return exists;
}

function largestKey(db: ReadableDb): number {
  const largest =
    db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM entity`).pluck().get() ?? 0;
  if (largest <= LARGEST_KEY) return largest;
  const text = 'The rows of this file are numbered too far apart to look at all of it at once';
  throw new ServiceError('CONFLICT', `${text}; export it and import it into a new project.`);
}

function readPairs(text: string, take: (a: number, b: number) => void): void {
  let first = -1;
  let value = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? SPACE : text.charCodeAt(at);
    if (code !== SPACE) value = value * 10 + code - ZERO;
    else if (first === -1) {
      first = text === '' ? -1 : value;
      value = 0;
    } else {
      take(first, value);
      first = -1;
      value = 0;
    }
  }
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(array.length * 1.25) + 1_000);
  larger.set(array);
  return larger;
}
