/** How much a word tells, by how many names have it; counted in a table of hashes, 12 to 24 bytes a word. */
import { hashOf } from '../model/hash-of.ts';

export type WordCounts = {
  /** Counts the words of one more name, each of them once. */
  count(words: Iterable<string>): void;
  /** From 0 for a word that all names have to nearly 1 for a rare one: weight falls with the logarithm of how many do. */
  weight(word: string): number;
};

const SMALLEST = 1_024;
const SEEDS = [17, 43] as const;

export function createWordCounts(): WordCounts {
  let [first, second, counts] = tableOf(SMALLEST);
  let names = 0;
  let size = 0;

  /** Where a word is counted, or would be. Two words of millions with one hash would only be taken for one. */
  const placeOf = (one: number, other: number): number => {
    const mask = counts.length - 1;
    let place = one & mask;
    while (counts[place] !== 0 && (first[place] !== one || second[place] !== other)) {
      place = (place + 1) & mask;
    }
    return place;
  };
  const put = (one: number, other: number, more: number) => {
    const place = placeOf(one, other);
    if (counts[place] === 0) size += 1;
    first[place] = one;
    second[place] = other;
    counts[place] = (counts[place] ?? 0) + more;
  };
  const grow = () => {
    const before = [first, second, counts] as const;
    [first, second, counts] = tableOf(counts.length * 2);
    size = 0;
    for (const [at, count] of before[2].entries()) {
      if (count > 0) put(before[0][at] ?? 0, before[1][at] ?? 0, count);
    }
  };
  return {
    count(words) {
      names += 1;
      for (const word of words) {
        if ((size + 1) * 3 > counts.length * 2) grow();
        put(hashOf(word, SEEDS[0]), hashOf(word, SEEDS[1]), 1);
      }
    },
    weight(word) {
      const having = counts[placeOf(hashOf(word, SEEDS[0]), hashOf(word, SEEDS[1]))] || 1;
      return 1 - Math.log(having) / Math.log(names + 2);
    },
  };
}

type Table = [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>];

function tableOf(places: number): Table {
  return [new Uint32Array(places), new Uint32Array(places), new Uint32Array(places)];
}
