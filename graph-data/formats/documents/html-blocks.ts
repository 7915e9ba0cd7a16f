/** The text of a part of a page as a reader sees it: a paragraph a block, line breaks where the page breaks lines. */
import { attribute, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hgroup', 'hr', 'html', 'main', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'ul', 'caption', 'thead', 'tbody', 'tfoot'],
]);
/** Elements that stand on a line of their own, without a gap. */
const LINES: ReadonlySet<string> = new Set(['li', 'tr', 'option']);
/** Elements whose content is no text of the page. */
const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'head'],
  ...['canvas', 'audio', 'video', 'select', 'textarea', 'button', 'input', 'title', 'map'],
]);

/** What the page lets through of white space: one space; a space that does not break stays one. */
const SPACES = /[ \t\n\r\f]+/g;

type Break = 0 | 1 | 2;
type Writer = { pieces: string[]; pending: Break; space: boolean; length: number };

/**
 * The text below an element.
 * @param skip elements to leave out with all that is in them
 */
export function blockText(
  root: { childNodes: HtmlNode[] },
  skip: (element: HtmlElement) => boolean = () => false,
): string {
  const writer: Writer = { pieces: [], pending: 0, space: false, length: 0 };
  visit(writer, root.childNodes, skip, false);
  return writer.pieces.join('');
}

/** Whether an element has no text that is seen. */
export function isSilent(element: HtmlElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}

function visit(
  writer: Writer,
  nodes: readonly HtmlNode[],
  skip: (element: HtmlElement) => boolean,
  verbatim: boolean,
): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) write(writer, node.value, verbatim);
    if (!isElement(node) || isSilent(node) || skip(node)) continue;
    const { tagName } = node;
    begin(writer, tagName);
    visit(writer, node.childNodes, skip, verbatim || tagName === 'pre');
    breakLine(writer, gapOf(tagName));
  }
}

function begin(writer: Writer, tagName: string): void {
  if (tagName === 'br') breakLine(writer, 1, true);
  breakLine(writer, gapOf(tagName));
  if (tagName === 'td' || tagName === 'th') separateCell(writer);
}

function gapOf(tagName: string): Break {
  if (BLOCKS.has(tagName)) return 2;
  return LINES.has(tagName) ? 1 : 0;
}

/** @param again two `br` in a row are a gap, as they look */
function breakLine(writer: Writer, gap: Break, again = false): void {
  if (gap === 0) return;
  writer.space = false;
  const wanted: Break = again && writer.pending > 0 ? 2 : gap;
  if (wanted > writer.pending) writer.pending = wanted;
}

function separateCell(writer: Writer): void {
  if (writer.pending === 0 && writer.length > 0) append(writer, '\t');
  writer.space = false;
}

function write(writer: Writer, value: string, verbatim: boolean): void {
  if (verbatim) {
    append(writer, value.replace(/\r\n?/g, '\n'));
    return;
  }
  const text = value.replace(SPACES, ' ');
  const inner = text.replace(/^ | $/g, '');
  if (text.startsWith(' ')) writer.space = true;
  if (inner === '') return;
  append(writer, inner);
  writer.space = text.endsWith(' ');
}

function append(writer: Writer, text: string): void {
  if (text === '') return;
  if (writer.length > 0 && writer.pending > 0) writer.pieces.push('\n'.repeat(writer.pending));
  else if (writer.length > 0 && writer.space && !/[ \t\n]$/.test(writer.pieces.at(-1) ?? '')) {
    writer.pieces.push(' ');
  }
  writer.pending = 0;
  writer.space = false;
  writer.pieces.push(text);
  writer.length += text.length;
}
