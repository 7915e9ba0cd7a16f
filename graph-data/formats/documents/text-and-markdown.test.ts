/** Plain text and Markdown: kept to the letter, decoded as they say, described by their own words. */
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a text is kept to the letter, with its line ends, spaces and tabs', async () => {
  const text = '\n  The quay\r\n\r\n\tIt leaks.  Twice a day. \r';
  const read = await readDocument(bytes(text), { name: 'quay.txt' });
  expect(read.text).toBe(text);
  expect(read).toMatchObject({
    title: 'The quay',
    mediaType: 'text/plain',
    pages: null,
    notes: [],
  });
});

test('the name of the file is the title where the first line is none', async () => {
  const text = `${'It began with a leak that nobody had looked for, '.repeat(4)}and so on.`;
  expect((await readDocument(bytes(text), { name: 'the_leak.txt' })).title).toBe('the leak');
});

test('UTF-16 and UTF-8 are told by their mark, which is no part of the text', async () => {
  const wide = Buffer.from('\ufeffGröße: 3', 'utf16le');
  expect((await readDocument(wide, { name: 'a.txt' })).text).toBe('Größe: 3');
  expect((await readDocument(wide.swap16(), { name: 'a.txt' })).text).toBe('Größe: 3');
  expect((await readDocument(bytes('\ufeffGröße'), { name: 'a.txt' })).text).toBe('Größe');
});

test('what is no UTF-8 is read as Windows-1252, and that is said', async () => {
  const read = await readDocument(Buffer.from('Caf\xe9 \x93open\x94', 'latin1'), { name: 'a.txt' });
  expect(read.text).toBe('Café “open”');
  expect(read.notes).toEqual([
    'It is not UTF-8, so it was read as Windows-1252; check letters with accents.',
  ]);
});

test('what is no text is refused', async () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 32);
  await expect(readDocument(noise, { name: 'picture.png' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '“picture.png”: it is no text; open it in the program it is from.',
  });
  await expect(readDocument(bytes(' \n'), { name: 'a.txt' })).rejects.toMatchObject({
    message: '“a.txt”: there is no text in it.',
  });
  await expect(readDocument(bytes('PK\u0003\u0004rest'), { name: 'a.zip' })).rejects.toMatchObject({
    message: '“a.zip”: it is an archive; unpack it and add the files in it.',
  });
});

test('front matter says what Markdown is, and the text below it stays to the letter', async () => {
  const text = '\n# Another heading\n\nIt *leaks*.\n';
  const matter = [
    'title: "The leak: a chronicle"',
    'authors: [Ada Reader, Ben Writer]',
    'date: 2026-05-03',
    'publication: The Thornby Echo',
    'url: https://echo.example/leak',
  ].join('\n');
  const read = await readDocument(bytes(`---\n${matter}\n---\n${text}`), { name: 'leak.md' });
  expect(read).toMatchObject({
    text,
    title: 'The leak: a chronicle',
    author: 'Ada Reader, Ben Writer',
    published: '2026-05-03',
    publisher: 'The Thornby Echo',
    url: 'https://echo.example/leak',
  });
});

test('a heading is the title without front matter, and a line is no front matter', async () => {
  const text = '---\n\nSome words.\n\n---\n\n## The leak ##\n';
  const read = await readDocument(bytes(text), { name: 'leak.md' });
  expect(read).toMatchObject({ text, title: 'The leak' });
});

test('aliases that stand for what is huge are not followed', async () => {
  const lines = [
    'a: &a [x, x]',
    ...'bcdefghijk'.split('').map((key, at) => {
      const before = 'abcdefghij'[at];
      return `${key}: &${key} [*${before}, *${before}, *${before}, *${before}, *${before}, *${before}]`;
    }),
  ];
  const text = `---\n${lines.join('\n')}\ntitle: *k\n---\nWords.`;
  const read = await readDocument(bytes(text), { name: 'bomb.md' });
  expect(read).toMatchObject({ text, title: 'bomb' });
});
