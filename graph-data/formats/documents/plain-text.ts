/** Plain text: stored to the letter; its title is proposed from its first line. */
import { decodeDocument } from './decode-document.ts';
import {
  type DocumentText,
  oneLine,
  onlyText,
  type ReadingOptions,
  titleFromName,
} from './document-text.ts';
import { dateIn } from './found-date.ts';

/** A first line that is longer is the beginning of the text. */
const TITLE_LENGTH = 140;
/** Characters in which a date of the whole is looked for. */
const HEAD = 600;

/** Reads plain text. @throws ServiceError INVALID_INPUT */
export function readPlainText(bytes: Uint8Array, { name }: ReadingOptions): DocumentText {
  const { text, notes } = decodeDocument(bytes);
  const title = headingOf(text) ?? titleFromName(name);
  return { ...onlyText(text), title, published: dateIn(text.slice(0, HEAD)), notes };
}

/** The first line, where it reads as a heading: short, and no sentence that goes on. */
export function headingOf(text: string): string | null {
  const [first = '', second] = text.trimStart().split(/\r\n?|\n/, 2);
  const line = oneLine(first);
  if (line === null || line.length > TITLE_LENGTH) return null;
  const stands = second === undefined || second.trim() === '' || !/[.:;,]$/.test(line);
  return stands && !/[;,]$/.test(line) ? line : null;
}
