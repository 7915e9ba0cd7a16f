/** A file for texts that are asked for again seldom or never: of an import that is stored nowhere, memory would hold all. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { ServiceError } from '../rpc/errors.ts';

export type Scratch = {
  /** Takes a text; answers where it is. */
  add(text: string): number;
  read(place: number): string;
  close(): void;
};

/** Bytes that wait to be written. */
const WAITING = 256 * 1024;
/** Bytes of a text that are read at once; most are shorter. */
const AT_ONCE = 512;
/** A text's length stands before it. */
const LENGTH = 4;

/** @param path of a new file, which its maker removes @throws ServiceError INVALID_INPUT where there is no room */
export function createScratch(path: string): Scratch {
  const file = openSync(path, 'wx+', 0o600);
  const waiting = Buffer.alloc(WAITING);
  let written = 0;
  let used = 0;
  const write = (bytes: Uint8Array) => {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
    } catch (cause) {
      const text = 'There is no room to count the rows in; free some space for temporary files.';
      throw new ServiceError('INVALID_INPUT', text, { cause });
    }
    written += bytes.length;
  };
  const flush = () => {
    write(waiting.subarray(0, used));
    used = 0;
  };
  const readFile = (place: number): string => {
    const head = Buffer.alloc(LENGTH + AT_ONCE);
    readSync(file, head, 0, head.length, place);
    const length = head.readUInt32LE();
    if (length <= AT_ONCE) return head.toString('utf8', LENGTH, LENGTH + length);
    const whole = Buffer.alloc(length);
    for (let at = 0; at < length; ) {
      const more = readSync(file, whole, at, length - at, place + LENGTH + at);
      if (more === 0) throw new Error('A scratch file was cut off.');
      at += more;
    }
    return whole.toString();
  };
  return {
    add(text) {
      const length = Buffer.byteLength(text);
      if (used + LENGTH + length > WAITING) flush();
      const place = written + used;
      if (LENGTH + length > WAITING) {
        const whole = Buffer.alloc(LENGTH + length);
        whole.writeUInt32LE(length);
        whole.write(text, LENGTH);
        write(whole);
      } else {
        waiting.writeUInt32LE(length, used);
        waiting.write(text, used + LENGTH);
        used += LENGTH + length;
      }
      return place;
    },
    read(place) {
      if (place < written) return readFile(place);
      const at = place - written;
      return waiting.toString('utf8', at + LENGTH, at + LENGTH + waiting.readUInt32LE(at));
    },
    close: () => closeSync(file),
  };
}
