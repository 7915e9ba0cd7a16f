/**
 * Which names fall into one block, for millions of names with ten keys each: a key is a hash beside the place of its name,
 * 8 bytes, and what is of one block lies together once these are sorted. Two keys of one hash make one block of two, which
 * costs comparisons that find nothing.
 */
import { hashOf } from '../model/hash-of.ts';

/** The places of the names of one block, in order, and which share of all was looked at until then. */
export type NameBlock = { names: number[]; share: number };

export type NameBlocks = {
  /** Puts a name, by its place, into the block of a key; once for each key. */
  add(key: string, at: number): void;
  /** The blocks of two names or more that have `most` at most; nothing can be added afterwards. */
  blocks(most: number): Generator<NameBlock>;
};

/** Keys are sorted part by part, by the highest bits of their hashes. */
const PART_BITS = 6;
const PARTS = 2 ** PART_BITS;
/** Keys in a piece of a part: what grows need not be copied. */
const PIECE = 16_384;
const SEEDS = [101, 211] as const;
/** Which of the two words of a key is the higher one when it is sorted. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** @param names how many there are at most */
export function createNameBlocks(names: number): NameBlocks {
  const nameBits = 32 - Math.clz32(Math.max(1, names));
  const parts = Array.from({ length: PARTS }, createPart);
  return {
    add(key, at) {
      const high = hashOf(key, SEEDS[0]);
      const low = (hashOf(key, SEEDS[1]) << nameBits) | at;
      parts[high >>> (32 - PART_BITS)]?.add(high, low);
    },
    *blocks(most) {
      for (const [at, part] of parts.entries()) {
        const keys = part.sorted();
        const share = (at + 1) / PARTS;
        for (const block of blocksIn(keys, nameBits, most)) yield { names: block, share };
      }
    },
  };
}

type Words = Uint32Array<ArrayBuffer>;

function createPart() {
  const pieces: Words[] = [];
  let size = 0;
  return {
    add(high: number, low: number): void {
      const at = (size % PIECE) * 2;
      if (at === 0) pieces.push(new Uint32Array(PIECE * 2));
      const piece = pieces.at(-1);
      if (piece === undefined) return;
      piece[at + HIGH] = high;
      piece[at + 1 - HIGH] = low;
      size += 1;
    },
    /** All keys in order; the part is empty then. */
    sorted(): Words {
      const keys = new BigUint64Array(pieces.length * PIECE);
      for (const [at, piece] of pieces.splice(0).entries()) {
        keys.set(new BigUint64Array(piece.buffer), at * PIECE);
      }
      return new Uint32Array(keys.subarray(0, size).sort().buffer, 0, size * 2);
    },
  };
}

function* blocksIn(keys: Words, nameBits: number, most: number): Generator<number[]> {
  const size = keys.length / 2;
  const highOf = (at: number) => keys[at * 2 + HIGH] ?? 0;
  const lowOf = (at: number) => keys[at * 2 + 1 - HIGH] ?? 0;
  const isAlike = (at: number, other: number) =>
    other < size &&
    highOf(at) === highOf(other) &&
    lowOf(at) >>> nameBits === lowOf(other) >>> nameBits;
  const mask = 2 ** nameBits - 1;
  for (let from = 0, to = 1; from < size; from = to, to += 1) {
    while (isAlike(from, to)) to += 1;
    if (to - from < 2 || to - from > most) continue;
    yield Array.from({ length: to - from }, (_, at) => lowOf(from + at) & mask);
  }
}
