/** PDF: the text of its pages in the order of reading, by PDF.js. Nothing is drawn, run or fetched. */
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';
import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { tooLong } from './decode-document.ts';
import {
  type DocumentText,
  oneLine,
  onlyText,
  type ReadingOptions,
  storable,
  titleFromName,
} from './document-text.ts';
import { dateIn } from './found-date.ts';
import { linesOf, type PdfLine, type PdfPiece } from './pdf-lines.ts';
import { withoutMargins } from './pdf-margins.ts';
import { textOfPages } from './pdf-paragraphs.ts';

type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>;

/**
 * Reads a PDF page by page.
 * @throws ServiceError INVALID_INPUT for one that is damaged, encrypted, too long, or holds pictures of text only
 */
export async function readPdf(
  bytes: Uint8Array,
  { name, onProgress }: ReadingOptions,
): Promise<DocumentText> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise.catch((cause: unknown) => {
      throw refusal(cause);
    });
    return await readPages(pdf, name, onProgress);
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

async function readPages(
  pdf: Loaded,
  name: string,
  onProgress: ReadingOptions['onProgress'],
): Promise<DocumentText> {
  const total = pdf.numPages;
  if (total > LIMITS.pdfPages) {
    const most = LIMITS.pdfPages.toLocaleString('en');
    throw unreadable(
      `it has ${total.toLocaleString('en')} pages, and ${most} are the most; split it`,
    );
  }
  const { pages, damaged } = await linesOfPages(pdf, onProgress);
  const empty = pages.filter((lines) => lines.length === 0).length - damaged;
  if (empty + damaged === total) throw unreadable(nothingIn(damaged === total));
  const { pages: kept, leftOut } = withoutMargins(pages);
  const text = storable(textOfPages(kept));
  const said = await metadataOf(pdf);
  const onPage = dateIn(text.slice(0, 1_500));
  return {
    ...onlyText(text),
    title: said.title ?? largestOf(pages[0] ?? []) ?? titleFromName(name),
    author: said.author,
    published: onPage ?? said.made,
    pages: total,
    notes: notesOn({ empty, damaged, leftOut, made: onPage === null && said.made !== null }),
  };
}

type Facts = { empty: number; damaged: number; leftOut: boolean; made: boolean };

function notesOn({ empty, damaged, leftOut, made }: Facts): string[] {
  return [
    ...(empty > 0 ? [`${pagesHave(empty)} no text; what they show was not read.`] : []),
    ...(damaged > 0 ? [`${pagesHave(damaged)} damage and could not be read.`] : []),
    ...(leftOut ? ['Running heads and page numbers were left out.'] : []),
    ...(made ? ['The date is when the file was made.'] : []),
  ];
}

/** The lines of every page, and how many pages could not be read. */
async function linesOfPages(
  pdf: Loaded,
  onProgress: ReadingOptions['onProgress'],
): Promise<{ pages: PdfLine[][]; damaged: number }> {
  const pages: PdfLine[][] = [];
  let damaged = 0;
  let size = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOfPage(pdf, number);
    if (lines === null) damaged += 1;
    pages.push(lines ?? []);
    size += (lines ?? []).reduce((sum, { text }) => sum + text.length, 0);
    if (size > LIMITS.documentText) throw tooLong();
    onProgress?.(number, pdf.numPages);
  }
  return { pages, damaged };
}

function pagesHave(count: number): string {
  return count === 1 ? '1 page has' : `${count.toLocaleString('en')} pages have`;
}

function nothingIn(damaged: boolean): string {
  return damaged
    ? 'none of its pages can be read; it is damaged'
    : 'its pages are pictures without text; let a program recognise the text first';
}

/** The lines of a page; null for one that cannot be read. */
async function linesOfPage(pdf: Loaded, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces: PdfPiece[] = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
      const numbers = { x, y, width: item.width, size: Math.hypot(c, d) || Math.hypot(a, b) };
      return Object.values(numbers).every(Number.isFinite) ? [{ text: item.str, ...numbers }] : [];
    });
    page.cleanup();
    return linesOf(pieces);
  } catch {
    return null;
  }
}

type Said = { title: string | null; author: string | null; made: string | null };

const MADE = /^D:(\d{4})(\d\d)(\d\d)/;
/** What programs put in place of a title. */
const NO_TITLE =
  /^(?:untitled|about:blank|microsoft word - .*|.*\.(?:docx?|indd|qxd|pdf|html?|tex|odt))$/i;

async function metadataOf(pdf: Loaded): Promise<Said> {
  const info: Record<string, unknown> = await pdf.getMetadata().then(
    (found) => ({ ...found.info }),
    () => ({}),
  );
  const text = (key: string) => (typeof info[key] === 'string' ? oneLine(info[key]) : null);
  const title = text('Title');
  const [, year, month, day] = MADE.exec(text('CreationDate') ?? '') ?? [];
  const made = year === undefined ? null : dateIn(`${year}-${month}-${day}`);
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    author: text('Author'),
    made,
  };
}

/** The lines of the largest type at the top of the first page, which is where a title stands. */
function largestOf(lines: readonly PdfLine[]): string | null {
  const top = lines.slice(0, 12);
  const size = Math.max(0, ...top.map((line) => line.size));
  const usual = lines.map((line) => line.size).sort((a, b) => a - b)[
    Math.floor((lines.length - 1) / 2)
  ];
  if (usual === undefined || size < usual * 1.15) return oneLine(lines[0]?.text, 140);
  const first = top.findIndex((line) => line.size >= size * 0.95);
  const rest = top.slice(first);
  const end = rest.findIndex((line) => line.size < size * 0.95);
  const title = rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  return oneLine(title.join(' '), 300);
}

function refusal(cause: unknown): Error {
  const name = cause instanceof Error ? cause.name : '';
  return unreadable(
    name === 'PasswordException'
      ? 'it is encrypted; save a copy without password and add that'
      : 'it is no PDF, or a damaged one; open it and save it again',
  );
}
