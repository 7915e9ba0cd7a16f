/** Word documents: the text of the body with its notes, as accepted changes leave it. Unpacked and read within limits. */

import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { unzipParts } from '../unzip-parts.ts';
import { readXml, type XmlEvent } from '../xml-read.ts';
import { tooLong } from './decode-document.ts';
import {
  type DocumentText,
  oneLine,
  onlyText,
  type ReadingOptions,
  storable,
  titleFromName,
} from './document-text.ts';
import { dateIn, dateOf } from './found-date.ts';
import { headingOf } from './plain-text.ts';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
const WANTED = /^(?:word\/(?:document|footnotes|endnotes)|docProps\/core)\.xml$/;
const WORDS = { thing: 'document', kind: 'Word document', program: 'Word' } as const;
/** What begins an older or an encrypted Word document. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Without accepting a change, its deleted words are no text; a fallback says again what was said. */
const SILENT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'delText',
  'instrText',
]);
const HEAD = 600;

/** Reads a Word document. @throws ServiceError INVALID_INPUT */
export async function readDocx(bytes: Uint8Array, { name }: ReadingOptions): Promise<DocumentText> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    throw unreadable(
      'it is encrypted or in the old Word format; save it as a .docx without password',
    );
  }
  const parts = await unzipParts(once(bytes), WANTED, WORDS);
  const body = parts.get(BODY);
  if (body === undefined) throw unreadable('it is no Word document; save it again in Word');
  const read = await paragraphs(body);
  const notes = [];
  for (const part of NOTES) notes.push(...(await paragraphs(parts.get(part))).lines);
  const text = storable([...read.lines, ...notes].join('').trim());
  if (text === '') throw unreadable('the document has no text; it may hold pictures only');
  const properties = await coreProperties(parts.get(PROPERTIES));
  const date = dateIn(text.slice(0, HEAD));
  return {
    ...onlyText(text),
    title:
      oneLine(properties.get('title')) ??
      oneLine(read.title) ??
      headingOf(text) ??
      titleFromName(name),
    author: oneLine(properties.get('creator')),
    published: date ?? dateOf(properties.get('created')),
    notes: [
      ...(read.deleted ? ['Words that a tracked change deletes were left out.'] : []),
      ...(date === null && properties.has('created')
        ? ['The date is when the file was made.']
        : []),
    ],
  };
}

async function* once(bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (bytes !== undefined && bytes.length > 0) yield bytes;
}

type Body = { lines: string[]; title: string | null; deleted: boolean };
type Reading = Body & {
  text: string;
  style: string;
  silent: number;
  inText: boolean;
  cells: number;
  size: number;
};

/** The paragraphs of a part, each with the gap that follows it: an empty line, in a table the end of its row. */
async function paragraphs(part: Uint8Array | undefined): Promise<Body> {
  const reading: Reading = {
    ...{ lines: [], title: null, deleted: false, text: '', style: '' },
    ...{ silent: 0, inText: false, cells: 0, size: 0 },
  };
  if (part === undefined) return reading;
  for await (const event of readXml(once(part))) {
    if (event.kind === 'text') {
      if (reading.inText && reading.silent === 0) reading.text += event.text;
    } else if (event.kind === 'open') open(reading, event);
    else close(reading, event.name);
    if (reading.size + reading.text.length > LIMITS.documentText) throw tooLong();
  }
  return reading;
}

function open(reading: Reading, { name, attributes }: XmlEvent & { kind: 'open' }): void {
  if (SILENT.has(name)) {
    reading.silent += 1;
    if (name === 'del') reading.deleted = true;
  }
  if (reading.silent > 0) return;
  if (name === 't') reading.inText = true;
  else if (name === 'tab') reading.text += '\t';
  else if (name === 'br' || name === 'cr') reading.text += '\n';
  else if (name === 'noBreakHyphen') reading.text += '\u2011';
  else if (name === 'tc') reading.cells += 1;
  else if (name === 'pStyle') reading.style = attributes.get('val') ?? '';
}

function close(reading: Reading, name: string): void {
  if (SILENT.has(name)) reading.silent -= 1;
  else if (name === 't') reading.inText = false;
  else if (name === 'tc') reading.cells -= 1;
  else if (name === 'tr') endLine(reading, '\t', '\n');
  else if (name === 'tbl') endLine(reading, '\n', '\n\n');
  else if (name === 'p' && reading.silent === 0) endParagraph(reading);
}

function endParagraph(reading: Reading): void {
  const { text, style, cells } = reading;
  reading.text = '';
  reading.style = '';
  if (text.trim() === '') return;
  if (/^title$/i.test(style)) reading.title ??= text;
  reading.size += text.length + 2;
  reading.lines.push(text, cells > 0 ? '\t' : '\n\n');
}

/** The cells of a row stand in one line, and a gap follows the last row: `end` in place of `gap`. */
function endLine({ lines }: Reading, gap: string, end: string): void {
  if (lines.at(-1) === gap) lines[lines.length - 1] = end;
}

async function coreProperties(part: Uint8Array | undefined): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (part === undefined) return found;
  let inside = '';
  for await (const event of readXml(once(part))) {
    if (event.kind === 'open') inside = event.name;
    else if (event.kind === 'close') inside = '';
    else if (inside !== '') found.set(inside, `${found.get(inside) ?? ''}${event.text}`);
  }
  return found;
}
