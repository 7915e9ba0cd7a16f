/** Reads a document of any kind: which kind is told by its first bytes, then by its name. */
import type { DocumentKind } from '../../model/file-kinds.ts';
import { ServiceError } from '../../rpc/errors.ts';
import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { kindOf, MEDIA_TYPES } from './document-kinds.ts';
import type { DocumentText, ReadingOptions } from './document-text.ts';
import { readDocx } from './docx-text.ts';
import { readHtml } from './html-text.ts';
import { readMarkdown } from './markdown-text.ts';
import { readPdf } from './pdf-text.ts';
import { readPlainText } from './plain-text.ts';

const SIZES: Readonly<Record<DocumentKind, number>> = {
  text: LIMITS.documentText * 4,
  markdown: LIMITS.documentText * 4,
  html: LIMITS.htmlBytes,
  pdf: LIMITS.pdfBytes,
  docx: LIMITS.docxBytes,
};

/** A document with what kind of file it was. */
export type ReadDocument = DocumentText & { mediaType: string };

/**
 * Reads a document.
 * @throws ServiceError INVALID_INPUT in one sentence that names the file
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<ReadDocument> {
  const { name } = options;
  try {
    const kind = kindOf(bytes, name);
    if (bytes.length > SIZES[kind]) {
      const megabytes = Math.floor(SIZES[kind] / 1024 / 1024);
      throw unreadable(`it is larger than ${megabytes} MB; split it`);
    }
    const read = await readKind(kind, bytes, options);
    if (read.text.trim() === '') throw unreadable('there is no text in it');
    return { ...read, mediaType: MEDIA_TYPES[kind] };
  } catch (cause) {
    throw named(name, cause);
  }
}

function readKind(
  kind: DocumentKind,
  bytes: Uint8Array,
  options: ReadingOptions,
): DocumentText | Promise<DocumentText> {
  switch (kind) {
    case 'text':
      return readPlainText(bytes, options);
    case 'markdown':
      return readMarkdown(bytes, options);
    case 'html':
      return readHtml(bytes, options);
    case 'pdf':
      return readPdf(bytes, options);
    case 'docx':
      return readDocx(bytes, options);
  }
}

// A stranger's file may drive a parser to an error nobody thought of; it is the file's fault, and said as such.
function named(name: string, cause: unknown): ServiceError {
  const problem =
    cause instanceof ServiceError ? cause.message : 'it could not be read; it may be damaged';
  return new ServiceError('INVALID_INPUT', `“${name.slice(0, 120)}”: ${problem}.`, { cause });
}
