/**
 * Which ids are taken, for millions of them: hashes of 64 bits in typed arrays, 16 to 32 bytes an id where a `Set` takes
 * a hundred. Two ids are taken for one with a chance of one in a million among five million; hashes begin differently
 * each time, so that no file can be made to bring that about.
 */
import { randomInt } from 'node:crypto';
import { hashOf } from '../model/hash-of.ts';

export type IdSet = {
  has(id: string): boolean;
  add(id: string): void;
  delete(id: string): void;
  size(): number;
  /** Gives the memory back at once; nothing is asked afterwards. */
  release(): void;
};

const SMALLEST = 16;
const LARGEST_SEED = 2 ** 32 - 1;

export function createIdSet(): IdSet {
  const seeds = [randomInt(LARGEST_SEED), randomInt(LARGEST_SEED)] as const;
  let mask = SMALLEST - 1;
  // A place is free where both are 0, and was given up where only the second is.
  let high = new Uint32Array(SMALLEST);
  let low = new Uint32Array(SMALLEST);
  let size = 0;
  let filled = 0;

  /** The place of a hash, or -1. */
  const placeOf = (first: number, second: number): number => {
    for (let place = second & mask; ; place = (place + 1) & mask) {
      if (high[place] === 0 && low[place] === 0) return -1;
      if (high[place] === first && low[place] === second) return place;
    }
  };
  const put = (first: number, second: number) => {
    let place = second & mask;
    while (high[place] !== 0 || low[place] !== 0) place = (place + 1) & mask;
    high[place] = first;
    low[place] = second;
    filled += 1;
  };
  const grow = () => {
    const before = { high, low };
    mask = (mask + 1) * 2 - 1;
    high = new Uint32Array(mask + 1);
    low = new Uint32Array(mask + 1);
    filled = 0;
    before.high.forEach((first, at) => {
      if (first !== 0) put(first, before.low[at] ?? 0);
    });
  };
  const firstOf = (id: string) => hashOf(id, seeds[0]) || 1;
  const secondOf = (id: string) => hashOf(id, seeds[1]);
  return {
    has: (id) => placeOf(firstOf(id), secondOf(id)) !== -1,
    add(id) {
      const [first, second] = [firstOf(id), secondOf(id)];
      if (placeOf(first, second) !== -1) return;
      // Two thirds full at most: beyond that places are looked for long.
      if ((filled + 1) * 3 > (mask + 1) * 2) grow();
      put(first, second);
      size += 1;
    },
    delete(id) {
      const place = placeOf(firstOf(id), secondOf(id));
      if (place === -1) return;
      high[place] = 0;
      low[place] = 1;
      size -= 1;
    },
    size: () => size,
    release() {
      high.buffer.transfer(0);
      low.buffer.transfer(0);
    },
  };
}
