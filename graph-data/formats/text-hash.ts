/** What identifies a document's text. */
import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
