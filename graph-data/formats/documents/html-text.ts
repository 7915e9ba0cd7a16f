/** Web pages: the text of the article without what surrounds it, and what the page says about itself. */
import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { decodeDocument, tooLong } from './decode-document.ts';
import {
  type DocumentText,
  onlyText,
  type ReadingOptions,
  titleFromName,
} from './document-text.ts';
import { articleText } from './html-article.ts';
import { blockText } from './html-blocks.ts';
import { pageMetadata } from './html-metadata.ts';
import { parseHtml } from './html-tree.ts';
import { headingOf } from './plain-text.ts';

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)/i;
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding=["']([A-Za-z0-9._:-]+)["']/i;
/** What comes from a clipboard is a piece of a page: there is nothing around it. */
const WHOLE_PAGE = /<(?:head|title|main|article|nav)[\s>]/i;
const LEFT_OUT = 'What surrounds the article, such as menus, was left out.';

/** Reads a page. @throws ServiceError INVALID_INPUT */
export function readHtml(bytes: Uint8Array, { name }: ReadingOptions): DocumentText {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = (CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1] ?? null;
  const { text: html, notes } = decodeDocument(bytes, declared);
  const document = parseHtml(html);
  const { text, leftOut } = WHOLE_PAGE.test(html)
    ? articleText(document)
    : { text: blockText(document), leftOut: false };
  if (text.trim() === '') throw unreadable('the page has no text; it may need scripts to show any');
  if (text.length > LIMITS.documentText) throw tooLong();
  const said = pageMetadata(document);
  return {
    ...onlyText(text),
    ...said,
    title: said.title ?? headingOf(text) ?? titleFromName(name),
    notes: leftOut ? [...notes, LEFT_OUT] : notes,
  };
}
