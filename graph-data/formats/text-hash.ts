/** What identifies a document's text. */
import { createHash, hash } from 'node:crypto';

// Of all texts the one that is asked for again and again: documents that a file only names have it.
const OF_NONE = hash('sha256', '');

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. */
export function textHash(text: string): string {
  return text === '' ? OF_NONE : createHash('sha256').update(text, 'utf8').digest('hex');
}
