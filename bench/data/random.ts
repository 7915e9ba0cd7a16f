/** Random numbers that are the same for the same seed on every machine. */

/** `below(n)`: a whole number from 0 to n - 1. `share()`: from 0 to 1, without 1. */
export type Random = { share: () => number; below: (n: number) => number };

/**
 * A generator of 32 bits of state (mulberry32, Tommy Ettinger, 2017): enough for data that must look natural.
 * @param seed a whole number
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, below: (n) => Math.floor(share() * n) };
}
