/** Which kinds of documents there are, apart from what reads them: that takes a while to load. */
import { type DocumentKind, documentKind } from '../../model/file-kinds.ts';
import { unreadable } from '../draft.ts';

/** What each kind of document is called in mails and on the web. */
export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a file is. @throws ServiceError INVALID_INPUT for what is none of the kinds */
export function kindOf(bytes: Uint8Array, name: string): DocumentKind {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  const byName = documentKind(name);
  if (head.startsWith('PK\u0003\u0004') && byName !== 'docx') {
    throw unreadable('it is an archive; unpack it and add the files in it');
  }
  return byName ?? (/^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text');
}
