/** Plain text: stored to the letter; its title, author, publisher and date are proposed from its first lines. */
import { bylineOf } from './byline.ts';
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
/** Characters in which a date of the whole, its author and its publisher are looked for. */
const HEAD = 600;

/** Reads plain text. @throws ServiceError INVALID_INPUT */
export function readPlainText(bytes: Uint8Array, { name }: ReadingOptions): DocumentText {
  const { text, notes } = decodeDocument(bytes);
  const title = headingOf(text) ?? titleFromName(name);
  const head = text.slice(0, HEAD);
  return { ...onlyText(text), title, ...bylineOf(head), published: dateIn(head), notes };
}

/** The first line, where it reads as a heading: short, and no sentence that goes on. */
export function headingOf(text: string): string | null {
  const [first = '', second] = text.trimStart().split(/\r\n?|\n/, 2);
  const line = oneLine(first);
  if (line === null || line.length > TITLE_LENGTH) return null;
  const stands = second === undefined || second.trim() === '' || !/[.:;,]$/.test(line);
  return stands && !/[;,]$/.test(line) ? line : null;
}
