/** Word documents: what a reader sees of them, and what is refused. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ReadDocument, readDocument } from './read-document.ts';
import { coreProperties, footnotes, plainDocx, wordParagraph } from './testing/plain-docx.ts';

const read = (bytes: Uint8Array, name = 'report.docx'): Promise<ReadDocument> =>
  readDocument(bytes, { name });

test('paragraphs, line breaks, tabs, tables and notes are read in their order', async () => {
  const body =
    wordParagraph('The leak', 'Title') +
    '<w:p><w:r><w:t>It </w:t></w:r><w:hyperlink><w:r><w:t>leaks</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>twice</w:t><w:br/><w:t>a day &amp; night.</w:t></w:r></w:p>' +
    `<w:tbl><w:tr><w:tc>${wordParagraph('Ward')}</w:tc><w:tc>${wordParagraph('Streets')}</w:tc></w:tr><w:tr><w:tc>${wordParagraph('Dunmere')}</w:tc><w:tc>${wordParagraph('7')}</w:tc></w:tr></w:tbl>` +
    `${wordParagraph('')}${wordParagraph('The end.')}`;
  const found = await read(
    plainDocx(body, {
      'docProps/core.xml': coreProperties('', 'Ada Reader', '2026-05-03T10:00:00Z'),
      'word/footnotes.xml': footnotes(['See the log.']),
    }),
  );
  expect(found.text).toBe(
    'The leak\n\nIt leaks\ttwice\na day & night.\n\nWard\tStreets\nDunmere\t7\n\nThe end.\n\nSee the log.',
  );
  expect(found).toMatchObject({
    ...{ title: 'The leak', author: 'Ada Reader', published: '2026-05-03', pages: null },
    notes: ['The date is when the file was made.'],
  });
});

test('deleted words of tracked changes are left out and inserted ones are read; a drawing is read once', async () => {
  const box = (tag: string) => `<mc:${tag}><w:r><w:t>Boxed. </w:t></w:r></mc:${tag}>`;
  const body = `<w:p xmlns:mc="urn:mc"><w:del><w:r><w:delText>Old </w:delText></w:r></w:del><w:ins><w:r><w:t>New </w:t></w:r></w:ins><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent><w:r><w:t>Rest.</w:t></w:r></w:p>`;
  const found = await read(plainDocx(body));
  expect(found.text).toBe('New Boxed. Rest.');
  expect(found.notes).toEqual(['Words that a tracked change deletes were left out.']);
});

test.each([
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), /no Word document/],
  ['no archive', strToU8('This is text.'), /no Word document/],
  [
    'an encrypted or old document',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
    /encrypted or in the old/,
  ],
  ['nothing but pictures', plainDocx('<w:p><w:r><w:drawing/></w:r></w:p>'), /no text/],
  [
    'a DOCTYPE',
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaa">]><x>&a;</x>') }),
    /DOCTYPE/,
  ],
])('%s is refused in a sentence', async (_, bytes, words) => {
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(words),
  });
});

test('an archive that unpacks to far more than it is, is refused before it does', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(16 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(64 * 1024);
  await expect(read(bomb)).rejects.toMatchObject({
    message: '“report.docx”: it unpacks to far more than a document holds.',
  });
});
