/**
 * Numbers by what tells records apart, for millions of them: a hash table in typed arrays, 30 bytes an entry. A `Map`
 * of texts takes four times that.
 */

/** Undoes an entry. */
export type Undo = () => void;

type KeyTable = {
  /** Notes a number under a key; several may share one. */
  add(key: string, value: number): Undo;
  /** The numbers under a key, in the order in which they were noted. */
  find(key: string): number[];
  /** Gives the memory back at once; nothing is asked afterwards. */
  release(): void;
};

/** 32-bit words of a key that are kept: 96 bits tell any two of ten million apart. */
const WORDS = 3;
/** Entries kept together: a table that grows need not be copied. */
const CHUNK = 65_536;
const SMALLEST = 2_048;
const TAKEN_BACK = -1;

type Chunk = { words: Uint32Array<ArrayBuffer>; values: Float64Array<ArrayBuffer> };

/** Makes one. Keys are digests of at least 12 characters, one a byte; numbers are not negative. */
export function createKeyTable(): KeyTable {
  const chunks: Chunk[] = [];
  // Entries by place, counted from 1; 0 is a free place. Three quarters full at most.
  let places = new Int32Array(SMALLEST);
  let count = 0;

  const chunkOf = (entry: number): Chunk => {
    const known = chunks[Math.floor(entry / CHUNK)];
    if (known !== undefined) return known;
    const made = { words: new Uint32Array(CHUNK * WORDS), values: new Float64Array(CHUNK) };
    chunks.push(made);
    return made;
  };
  const put = (entry: number) => {
    const mask = places.length - 1;
    let place = (chunkOf(entry).words[(entry % CHUNK) * WORDS] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = entry + 1;
  };
  const makeRoom = () => {
    const { length } = places;
    if ((count + 1) * 4 <= length * 3) return;
    places.buffer.transfer(0);
    places = new Int32Array(length * 2);
    for (let entry = 0; entry < count; entry++) put(entry);
  };
  const isAt = (entry: number, key: string): boolean => {
    const { words } = chunkOf(entry);
    const from = (entry % CHUNK) * WORDS;
    for (let word = 0; word < WORDS; word++) {
      if (words[from + word] !== wordOf(key, word)) return false;
    }
    return true;
  };
  return {
    add(key, value) {
      makeRoom();
      const entry = count;
      const { words, values } = chunkOf(entry);
      const from = (entry % CHUNK) * WORDS;
      for (let word = 0; word < WORDS; word++) words[from + word] = wordOf(key, word);
      values[entry % CHUNK] = value;
      put(entry);
      count += 1;
      return () => {
        values[entry % CHUNK] = TAKEN_BACK;
      };
    },
    find(key) {
      const found: number[] = [];
      const mask = places.length - 1;
      for (let place = wordOf(key, 0) & mask; ; place = (place + 1) & mask) {
        const entry = (places[place] ?? 0) - 1;
        if (entry === -1) return found;
        if (!isAt(entry, key)) continue;
        const value = chunkOf(entry).values[entry % CHUNK] ?? TAKEN_BACK;
        if (value !== TAKEN_BACK) found.push(value);
      }
    },
    release() {
      places.buffer.transfer(0);
      for (const { words, values } of chunks.splice(0)) {
        words.buffer.transfer(0);
        values.buffer.transfer(0);
      }
    },
  };
}

function wordOf(key: string, word: number): number {
  const at = word * 4;
  const low = key.charCodeAt(at) | (key.charCodeAt(at + 1) << 8) | (key.charCodeAt(at + 2) << 16);
  return (low | (key.charCodeAt(at + 3) << 24)) >>> 0;
}
