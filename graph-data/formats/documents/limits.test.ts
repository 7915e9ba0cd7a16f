/** The limits of documents, at the limit and just beyond it. Pages of a PDF have their test beside its reader. */
import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { readDocument } from './read-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('characters of a text', async () => {
  const bytes = new Uint8Array(LIMITS.documentText + 1).fill(0x61);
  const { text } = await readDocument(bytes.subarray(1), { name: 'a.txt' });
  expect(text.length).toBe(LIMITS.documentText);
  await expect(readDocument(bytes, { name: 'a.txt' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '“a.txt”: its text is longer than 52 million characters; split it.',
  });
}, 30_000);

test('nesting of a page', async () => {
  // Within html and body.
  const nested = (depth: number) => utf8(`${'<div>'.repeat(depth - 2)}It leaks.`);
  const at = LIMITS.htmlDepth;
  expect((await readDocument(nested(at), { name: 'a.html' })).text).toBe('It leaks.');
  await expect(readDocument(nested(at + 1), { name: 'a.html' })).rejects.toMatchObject({
    message: '“a.html”: it is nested deeper than 512 levels.',
  });
});

test.each([
  ['a.html', LIMITS.htmlBytes, '100 MB'],
  ['a.docx', LIMITS.docxBytes, '100 MB'],
  ['a.pdf', LIMITS.pdfBytes, '200 MB'],
])('bytes of %s', async (name, limit, size) => {
  await expect(readDocument(new Uint8Array(limit + 1), { name })).rejects.toMatchObject({
    message: `“${name}”: it is larger than ${size}; split it.`,
  });
});
