/** Which ids are taken, where most are made one after the other: of those that begin alike, a bit for each number. */
import { createIdSet, type IdSet } from '../formats/id-set.ts';
import { DIGITS } from './import-ids.ts';
import { larger } from './text-table.ts';

const ZERO = 48;
const SMALLEST = 1_024;

type IdSeries = IdSet & {
  /** From now on ids that begin so, have a number of seven digits and end so are of the series. Others may be before. */
  begin(stem: string): void;
};

/** Makes one. @param ending what stands behind the number */
export function createIdSeries(ending: string): IdSeries {
  const others = createIdSet();
  let beginning: string | null = null;
  let bits = new Uint8Array(SMALLEST);
  let size = 0;

  /** The number of an id of the series, or -1. */
  const numberOf = (id: string): number => {
    if (beginning === null || id.length !== beginning.length + DIGITS + ending.length) return -1;
    if (!id.startsWith(beginning) || !id.endsWith(ending)) return -1;
    let number = 0;
    for (let at = beginning.length; at < beginning.length + DIGITS; at++) {
      const digit = id.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  };
  const isSet = (number: number) => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  const has = (id: string) => {
    const number = numberOf(id);
    return (number !== -1 && isSet(number)) || others.has(id);
  };
  return {
    has,
    begin(stem) {
      beginning = stem;
    },
    add(id) {
      if (has(id)) return;
      const number = numberOf(id);
      if (number === -1) return others.add(id);
      if (number >> 3 >= bits.length) bits = new Uint8Array(larger(bits.buffer, (number >> 3) + 1));
      bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
      size += 1;
    },
    delete(id) {
      const number = numberOf(id);
      if (number === -1 || !isSet(number)) return others.delete(id);
      bits[number >> 3] = (bits[number >> 3] ?? 0) & ~(1 << (number & 7));
      size -= 1;
    },
    size: () => size + others.size(),
    release: others.release,
  };
}
