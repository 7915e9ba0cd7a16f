/** From bytes to text: UTF-8, UTF-16 and Latin-1, told by their first bytes, never guessed twice. */
import { type Bytes, unreadable } from './draft.ts';

/** Bytes looked at before the encoding is settled. */
const HEAD = 65_536;

/** Windows-1252 is what files called Latin-1 hold; it also has a character for nearly every byte. */
const LATIN = 'windows-1252';

/** An encoding that `TextDecoder` knows. */
export type Encoding = string;

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The encoding of a file from its first bytes: a byte order mark, the zero bytes of UTF-16, an XML declaration, or
 * UTF-8 where the bytes are that and Latin-1 where they are not.
 */
function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = utf16WithoutMark(head);
  if (wide !== null) return wide;
  const declared = declaredInXml(head);
  if (declared !== null) return declared;
  return isUtf8(head) ? 'utf-8' : LATIN;
}

/**
 * The text of a file in pieces, without a byte order mark.
 * @param limit bytes
 * @param encoding what a person chose; else it is detected
 * @param onEncoding told of the one it is read in
 * @throws ServiceError INVALID_INPUT for a file beyond the limit, and for bytes that are not of the encoding
 */
export async function* decode(
  input: Bytes,
  limit: number,
  encoding: Encoding | null = null,
  onEncoding: (encoding: Encoding) => void = () => {},
): AsyncGenerator<string> {
  const begin = (first: Uint8Array) => {
    const made = decoderFor(encoding ?? detectEncoding(first.subarray(0, HEAD)));
    onEncoding(made.encoding);
    return made;
  };
  let decoder: Decoder | null = null;
  let size = 0;
  let head: Uint8Array[] = [];
  for await (const chunk of input) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    if (decoder === null) {
      head.push(chunk);
      if (size < HEAD) continue;
      const first = Buffer.concat(head);
      head = [];
      decoder = begin(first);
      yield decodePiece(decoder, first);
    } else yield decodePiece(decoder, chunk);
  }
  if (decoder === null) {
    const first = Buffer.concat(head);
    decoder = begin(first);
    yield decodePiece(decoder, first);
  }
  const rest = finish(decoder);
  if (rest !== '') yield rest;
}

/** The whole text of a file. @throws as `decode` */
export async function decodeAll(input: Bytes, limit: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decode(input, limit)) pieces.push(piece);
  return pieces.join('');
}

export function tooLarge(limit: number): Error {
  const megabytes = Math.floor(limit / (1024 * 1024));
  return unreadable(`the file is larger than ${megabytes} MB; split it into smaller ones`);
}

function decoderFor(encoding: Encoding): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw unreadable(`there is no encoding “${encoding.slice(0, 40)}”; save the file as UTF-8`);
  }
}

function decodePiece(decoder: Decoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw notOfEncoding(decoder);
  }
}

function finish(decoder: Decoder): string {
  try {
    return decoder.decode();
  } catch {
    throw notOfEncoding(decoder);
  }
}

function notOfEncoding({ encoding }: Decoder): Error {
  return unreadable(`it holds bytes that are not ${encoding.toUpperCase()}; save it as UTF-8`);
}

function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  const enough = Math.max(2, length / 2 / 3);
  if (odd >= enough && even < odd / 8) return 'utf-16le';
  return even >= enough && odd < even / 8 ? 'utf-16be' : null;
}

function declaredInXml(head: Uint8Array): Encoding | null {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const match = /^<\?xml[^>]*\sencoding=["']([A-Za-z0-9._:-]+)["']/.exec(start);
  return match?.[1] ?? null;
}

function isUtf8(head: Uint8Array): boolean {
  // The last character may be cut off.
  for (let cut = 0; cut < 4; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut));
      return true;
    } catch {
      if (head.length < HEAD) return false;
    }
  }
  return false;
}
