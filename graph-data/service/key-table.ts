/**
 * Ids or keys by what tells records apart, for millions of them: a hash table in typed arrays, about 30 bytes an entry
 * and what it stands for. A `Map` of texts takes three times that.
 */

/** Undoes an entry. */
export type Undo = () => void;

export type KeyTable<T extends string | number> = {
  /** Notes a value under a key; several may share one. */
  add(key: string, value: T): Undo;
  /** The values under a key, in the order in which they were noted. */
  find(key: string): T[];
};

/** 32-bit words of a key that are kept: 128 bits tell any two apart. */
const WORDS = 4;
const SMALLEST = 1_024;

/** Makes one. Keys are digests of at least 16 characters, one a byte. */
export function createKeyTable<T extends string | number>(): KeyTable<T> {
  const values: (T | null)[] = [];
  let words = new Uint32Array(SMALLEST * WORDS);
  // Entries by place, counted from 1; 0 is a free place. Twice as many places as entries.
  let places = new Int32Array(SMALLEST * 2);

  const put = (entry: number) => {
    const mask = places.length - 1;
    let place = (words[entry * WORDS] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = entry + 1;
  };
  const grow = () => {
    const larger = new Uint32Array(words.length * 2);
    larger.set(words);
    words = larger;
    places = new Int32Array(places.length * 2);
    for (let entry = 0; entry < values.length; entry++) put(entry);
  };
  const isAt = (entry: number, key: string): boolean => {
    for (let word = 0; word < WORDS; word++) {
      if (words[entry * WORDS + word] !== wordOf(key, word)) return false;
    }
    return true;
  };
  return {
    add(key, value) {
      const entry = values.length;
      if ((entry + 1) * WORDS > words.length) grow();
      for (let word = 0; word < WORDS; word++) words[entry * WORDS + word] = wordOf(key, word);
      values.push(value);
      put(entry);
      return () => {
        values[entry] = null;
      };
    },
    find(key) {
      const found: T[] = [];
      const mask = places.length - 1;
      for (let place = wordOf(key, 0) & mask; ; place = (place + 1) & mask) {
        const entry = (places[place] ?? 0) - 1;
        if (entry === -1) return found;
        const value = values[entry];
        if (value !== null && value !== undefined && isAt(entry, key)) found.push(value);
      }
    },
  };
}

function wordOf(key: string, word: number): number {
  const at = word * 4;
  const low = key.charCodeAt(at) | (key.charCodeAt(at + 1) << 8) | (key.charCodeAt(at + 2) << 16);
  return (low | (key.charCodeAt(at + 3) << 24)) >>> 0;
}
