/**
 * From the lines of a PDF to paragraphs. The rules, which documents.md tells people as well:
 *
 * - A line belongs to the paragraph of the line before unless the gap is wider than usual, the type changes its
 *   size, the line is indented, or the line before ended early and with a full stop.
 * - A word parted by a hyphen at the end of a line is put together; the hyphen goes where the next line goes on in
 *   a small letter, unless the document has the word with its hyphen elsewhere and never without.
 * - Soft hyphens go. Nothing else is changed.
 */
import type { PdfLine } from './pdf-lines.ts';
import { type Spacing, spacingOf } from './pdf-spacing.ts';

/** Put before the first line of each page but the first: it is how text files mark a new page. */
const PAGE_BREAK = '\f';

/** Of the usual distance between lines: more is a new paragraph. */
const WIDE = 1.25;
/** Of the size of the type: a change of size, and an indent. */
const OTHER_SIZE = 0.12;
const INDENT = 0.8;
/** Of the width of the text: a line that ends before this is the last of its paragraph, if it ends a sentence. */
const EARLY = 0.8;
/** Lines before and after by which the width of a column is told. */
const NEAR = 40;

/** Words of the whole document, for what becomes of hyphens. */
type Vocabulary = ReadonlySet<string>;

/** Every word of the document's lines, in lower case; the ends of lines are left out. */
function vocabularyOf(pages: readonly (readonly PdfLine[])[]): Vocabulary {
  const words = new Set<string>();
  for (const lines of pages)
    for (const { text } of lines)
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*(?![-‐\p{L}\p{N}])/gu))
        words.add(word.toLowerCase().replaceAll('‐', '-'));
  return words;
}

/** The text of all pages. */
export function textOfPages(pages: readonly (readonly PdfLine[])[]): string {
  const words = vocabularyOf(pages);
  const spacing = spacingOf(pages);
  let text = '';
  for (const [number, lines] of pages.entries()) {
    const page = paragraphsOf(lines, words, spacing).join('\n\n');
    text = number === 0 ? page : joinPage(text, page, lines[0]);
  }
  return text.replaceAll('\u00ad', '');
}

/** A sentence that runs over the end of a page goes on in the next line, not in a new paragraph. */
function joinPage(before: string, page: string, first: PdfLine | undefined): string {
  const runsOver = first !== undefined && /[\p{Ll},;]$/u.test(before) && /^\p{Ll}/u.test(page);
  return `${before}${runsOver ? '\n' : '\n\n'}${PAGE_BREAK}${page}`;
}

/** The paragraphs of a page. */
function paragraphsOf(lines: readonly PdfLine[], words: Vocabulary, spacing: Spacing): string[] {
  const paragraphs: string[] = [];
  for (const [at, { text }] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open === undefined || begins(lines, at, spacing)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = joinLines(open, text, words);
  }
  return paragraphs;
}

/** Two lines of a paragraph as one text. */
function joinLines(before: string, next: string, words: Vocabulary): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  const parted = /([\p{L}\p{N}]+)[-‐]$/u.exec(before);
  const rest = /^[\p{L}\p{N}]+/u.exec(next);
  if (parted === null || rest === null) return `${before} ${next}`;
  const [, start = ''] = parted;
  const whole = `${start}${rest[0]}`.toLowerCase();
  const hyphened = `${start}-${rest[0]}`.toLowerCase();
  const isParted = /^\p{Ll}/u.test(next) && /\p{L}$/u.test(start);
  const keeps = !isParted || (words.has(hyphened) && !words.has(whole));
  return keeps ? before + next : before.slice(0, -1) + next;
}

function begins(lines: readonly PdfLine[], at: number, spacing: Spacing): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (before === undefined || line === undefined) return true;
  const size = Math.max(before.size, line.size, 1);
  const distance = before.y - line.y;
  // Upwards is the next column, where the paragraph may go on.
  if (distance < 0) return !/[\p{L}\p{N},;‐-]$/u.test(before.text) || !/^\p{Ll}/u.test(line.text);
  if (distance > Math.max(spacing(line), size) * WIDE) return true;
  if (Math.abs(before.size - line.size) > size * OTHER_SIZE) return true;
  if (line.text.includes('\t') || before.text.includes('\t')) return true;
  if (/^[•▪‣◦]/.test(line.text)) return true;
  if (line.x - before.x > size * INDENT)
    return endsSentence(before.text) || /^(?:\p{Lu}|[–—*]|\d+[.)])/u.test(line.text);
  return endsSentence(before.text) && endsEarly(lines, at - 1);
}

/** Whether a line ends well before the lines around it in its column do. */
function endsEarly(lines: readonly PdfLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const near = lines
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((other) => other.x < line.end && other.end > line.x);
  const left = Math.min(...near.map(({ x }) => x));
  const right = Math.max(...near.map(({ end }) => end));
  return line.end < left + (right - left) * EARLY;
}

function endsSentence(text: string): boolean {
  return /[.!?:][”’"')\]]*$/.test(text);
}
