/**
 * Texts by number, for millions of them: their letters one after the other in one array, and a hash table over them.
 * About 20 bytes a text and what it is long; a `Map` of texts takes five times that. Equal is what is equal letter by
 * letter.
 */
import { Buffer } from 'node:buffer';
import { randomInt } from 'node:crypto';
import { hashOf } from '../model/hash-of.ts';

type TextTable = {
  /** The number of a text, or -1. */
  find(text: string): number;
  /** Takes a text that is not there; answers its number: they count from 0. */
  add(text: string): number;
  /** Takes back the text that was added last. */
  removeLast(): void;
  text(number: number): string;
  size(): number;
  /** Gives the memory back at once; nothing is asked afterwards. */
  release(): void;
};

const SMALLEST = 1_024;
const LARGEST_SEED = 2 ** 32 - 1;
const NARROW = 256;

export function createTextTable(): TextTable {
  const seed = randomInt(LARGEST_SEED);
  let letters = Buffer.from(new ArrayBuffer(SMALLEST * 16));
  // Where each text begins; the one after the last is where the next will.
  let starts = new Float64Array(SMALLEST);
  // The last bit says that a text has letters beyond a byte, and is stored with two bytes for each.
  let hashes = new Uint32Array(SMALLEST);
  // Numbers by place, counted from 1; 0 is a free place.
  let places = new Int32Array(SMALLEST * 2);
  let size = 0;

  const keyOf = (text: string): number => {
    const hash = hashOf(text, seed);
    return (isNarrow(text) ? hash & ~1 : hash | 1) >>> 0;
  };
  const isWide = (number: number) => ((hashes[number] ?? 0) & 1) === 1;
  const isAt = (number: number, text: string): boolean => {
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    const wide = isWide(number);
    if (length !== text.length * (wide ? 2 : 1)) return false;
    const letter = (at: number) =>
      wide ? letters.readUInt16LE(at * 2 + start) : letters[at + start];
    for (let at = 0; at < text.length; at++) if (letter(at) !== text.charCodeAt(at)) return false;
    return true;
  };
  const put = (number: number) => {
    const mask = places.length - 1;
    let place = (hashes[number] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = number + 1;
  };
  const makeRoom = (bytes: number) => {
    const end = starts[size] ?? 0;
    if (end + bytes > letters.length) letters = Buffer.from(larger(letters.buffer, end + bytes));
    if (size + 2 > starts.length) starts = new Float64Array(larger(starts.buffer, 0));
    if (size + 1 > hashes.length) hashes = new Uint32Array(larger(hashes.buffer, 0));
    if ((size + 1) * 3 <= places.length * 2) return;
    places = new Int32Array(places.length * 2);
    for (let number = 0; number < size; number++) put(number);
  };
  return {
    find(text) {
      const key = keyOf(text);
      const mask = places.length - 1;
      for (let place = key & mask; ; place = (place + 1) & mask) {
        const number = (places[place] ?? 0) - 1;
        if (number === -1) return -1;
        if (hashes[number] === key && isAt(number, text)) return number;
      }
    },
    add(text) {
      const key = keyOf(text);
      const encoding = (key & 1) === 1 ? 'utf16le' : 'latin1';
      const bytes = Buffer.byteLength(text, encoding);
      makeRoom(bytes);
      const start = starts[size] ?? 0;
      letters.write(text, start, bytes, encoding);
      hashes[size] = key;
      put(size);
      size += 1;
      starts[size] = start + bytes;
      return size - 1;
    },
    removeLast() {
      size -= 1;
      const mask = places.length - 1;
      let place = (hashes[size] ?? 0) & mask;
      while (places[place] !== size + 1) place = (place + 1) & mask;
      // Nothing came after it, so nothing was led past its place.
      places[place] = 0;
    },
    text(number) {
      return letters.toString(
        isWide(number) ? 'utf16le' : 'latin1',
        starts[number],
        starts[number + 1],
      );
    },
    size: () => size,
    release() {
      letters.buffer.transfer(0);
      starts.buffer.transfer(0);
      hashes.buffer.transfer(0);
      places.buffer.transfer(0);
    },
  };
}

/** The same bytes with room for half as many more, or for as many as are needed. */
export function larger(buffer: ArrayBuffer, needed: number): ArrayBuffer {
  const length = Math.max(needed, Math.ceil(buffer.byteLength * 1.5));
  // A multiple of the largest number that is kept in any of them.
  return buffer.transfer(Math.ceil(length / 8) * 8);
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= NARROW) return false;
  return true;
}
