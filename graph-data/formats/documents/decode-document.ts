/** The text of a file in one piece, and what encoding it was taken for. */
import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { storable } from './document-text.ts';

export type Decoded = { text: string; notes: string[] };

const FALLBACK = 'windows-1252';

/**
 * Decodes bytes: a byte order mark, then the encoding declared, then UTF-8, then Windows-1252, which is said.
 * @param declared what the file itself says its encoding is
 * @throws ServiceError INVALID_INPUT for what is no text, or too much of it
 */
export function decodeDocument(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  const decoded =
    (marked === null ? null : { text: strict(bytes, marked, false), notes: [] }) ??
    asDeclared(bytes, declared) ??
    asUtf8(bytes) ??
    asFallback(bytes);
  if (decoded.text.length > LIMITS.documentText) throw tooLong();
  if (isBinary(decoded.text)) throw unreadable('it is no text; open it in the program it is from');
  return { text: storable(decoded.text), notes: decoded.notes };
}

/** The refusal of a text beyond the limit. */
export function tooLong(): Error {
  const millions = Math.floor(LIMITS.documentText / 1_000_000);
  return unreadable(`its text is longer than ${millions} million characters; split it`);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** @param fatal whether what is not of the encoding is refused, or becomes U+FFFD */
function strict(bytes: Uint8Array, encoding: string, fatal: boolean): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

function asDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null) return null;
  try {
    // What is declared as UTF-16 in a page's own letters cannot be that.
    const encoding = /^utf-?16/i.test(declared) ? 'utf-8' : declared;
    return { text: strict(bytes, encoding, true), notes: [] };
  } catch {
    return null;
  }
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: strict(bytes, 'utf-8', true), notes: [] };
  } catch {
    return null;
  }
}

function asFallback(bytes: Uint8Array): Decoded {
  const note = 'It is not UTF-8, so it was read as Windows-1252; check letters with accents.';
  return { text: strict(bytes, FALLBACK, false), notes: [note] };
}

/** Text has next to no control characters; what is packed or compiled is full of them. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  const controls = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return controls > Math.max(2, head.length / 200);
}
