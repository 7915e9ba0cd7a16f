/** PDF: lines become paragraphs, pages stay findable, heads and feet go; what cannot be read is said. */
import { expect, test } from 'vitest';
import { type ReadDocument, readDocument } from './read-document.ts';
import { type PdfTestLine, plainPdf } from './testing/plain-pdf.ts';

const read = (pages: readonly (readonly PdfTestLine[])[], info?: string): Promise<ReadDocument> =>
  readDocument(plainPdf(pages, info), { name: 'report.pdf' });

const gap = (text: string, y: number): PdfTestLine => ({ text, y });

test('lines are joined to paragraphs at the usual distance, and a wider gap parts them', async () => {
  const { text } = await read([
    [
      { text: 'The quay of Thornby', size: 20, y: 760 },
      gap('The wall of the quay has been leaking since January, the council', 720),
      'said on Monday, and nobody had looked at the pumps before then.',
      gap('The committee met twice. Its report is short, and it names the firm', 680),
      'that was paid.',
    ],
  ]);
  expect(text.split('\n\n')).toEqual([
    'The quay of Thornby',
    'The wall of the quay has been leaking since January, the council said on Monday, and nobody had looked at the pumps before then.',
    'The committee met twice. Its report is short, and it names the firm that was paid.',
  ]);
});

test('a word parted at the end of a line is put together, a hyphen that belongs to it stays', async () => {
  const { text } = await read([
    [
      'The commit-',
      'tee found the long-term plan, and a long-',
      'term plan it is; so says Anna-',
      'Maria of the drainage depart-',
      'ment for 2016-',
      '2017.',
    ],
  ]);
  expect(text).toBe(
    'The committee found the long-term plan, and a long-term plan it is; so says Anna-Maria of the drainage department for 2016-2017.',
  );
});

test('a paragraph ends where its last line is short, and an indent begins one', async () => {
  const { text } = await read([
    [
      'The committee met on four days in the hall and heard everybody.',
      'It was cold.',
      'Thirty-one witnesses came, of whom some had kept their records,',
      { text: 'Others had nothing to show for the four years that the firm', x: 92 },
      'had been paid.',
    ],
  ]);
  expect(text.split('\n\n')).toEqual([
    'The committee met on four days in the hall and heard everybody. It was cold.',
    'Thirty-one witnesses came, of whom some had kept their records,',
    'Others had nothing to show for the four years that the firm had been paid.',
  ]);
});

test('columns are read one after the other, and a sentence goes on in the next', async () => {
  const column = (x: number, words: readonly string[]): PdfTestLine[] =>
    words.map((text, at) => ({ text, x, y: 760 - at * 14 }));
  const { text } = await read([
    [
      ...column(72, ['The wall of the quay', 'has been leaking', 'and nobody']),
      ...column(320, ['had looked at it', 'before Monday.']),
    ],
  ]);
  expect(text).toBe(
    'The wall of the quay has been leaking and nobody had looked at it before Monday.',
  );
});

test('running heads and page numbers go, and every page begins with a mark', async () => {
  const pages = [
    'It leaks here,',
    'and there it leaks too.',
    'Then it stopped.',
    'So we hope.',
  ].map((text, at) => [
    gap('Report on the quay', 810),
    gap(text, 700),
    gap(`Page ${at + 1} of 4`, 40),
  ]);
  const found = await read(pages);
  expect(found.text).toBe(
    'It leaks here,\n\fand there it leaks too.\n\n\fThen it stopped.\n\n\fSo we hope.',
  );
  expect(found).toMatchObject({
    pages: 4,
    notes: ['Running heads and page numbers were left out.'],
  });
});

test('a head that changes with the chapter goes as well', async () => {
  const chapters = ['Dunmere', 'Dunmere', 'Dunmere', 'Elmgate', 'Elmgate', 'Elmgate'];
  const pages = chapters.map((chapter, at) => [
    gap(`${chapter} ${at + 1}`, 810),
    gap(`Words ${'abcdef'[at]} of the ward.`, 700),
  ]);
  expect((await read(pages)).text.replaceAll('\f', '').split('\n\n')).toEqual(
    chapters.map((_, at) => `Words ${'abcdef'[at]} of the ward.`),
  );
});

test('text that comes again on each page as part of a paragraph is text', async () => {
  const page = (ward: string) => [
    gap(`The ward of ${ward} was visited in March by the whole committee, which`, 700),
    'heard from shopkeepers.',
  ];
  const { text, notes } = await read(['Dunmere', 'Elmgate', 'Foxhole', 'Inkpen'].map(page));
  expect(text.match(/heard from shopkeepers\./g)?.length).toBe(4);
  expect(notes).toEqual([]);
});

test('title, author and date come from the file, the first page before it', async () => {
  const said = '/Title(The quay)/Author(Ada Reader)/CreationDate(D:20260503101500Z)';
  expect(await read([['It leaks.']], said)).toMatchObject({
    ...{ title: 'The quay', author: 'Ada Reader', published: '2026-05-03' },
    notes: ['The date is when the file was made.'],
  });
  const page: PdfTestLine[] = [
    { text: 'Report on', size: 22, y: 760 },
    { text: 'the quay', size: 22, y: 734 },
    gap('Adopted on 28 May 2026', 690),
    'It leaks.',
  ];
  const noTitle = '/Title(Microsoft Word - quay.docx)/CreationDate(D:20260601)';
  expect(await read([page], noTitle)).toMatchObject({
    ...{ title: 'Report on the quay', published: '2026-05-28', notes: [] },
  });
});

test('pages without text are counted, and a file of pictures is refused', async () => {
  const found = await read([['It leaks.'], [], []]);
  expect(found.notes).toEqual(['2 pages have no text; what they show was not read.']);
  await expect(read([[], []])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message:
      '“report.pdf”: its pages are pictures without text; let a program recognise the text first.',
  });
});

test('more pages than the limit are refused', async () => {
  const line = ['x'];
  await expect(read(Array.from({ length: 2_001 }, () => line))).rejects.toMatchObject({
    message: '“report.pdf”: it has 2,001 pages, and 2,000 are the most; split it.',
  });
  expect((await read(Array.from({ length: 2_000 }, () => line))).pages).toBe(2_000);
}, 60_000);

test('an encrypted file is refused in a sentence', async () => {
  const id = '00112233445566778899aabbccddeeff';
  const locked = Buffer.from(plainPdf([['It leaks.']]))
    .toString('latin1')
    .replace(
      '/Info 4 0 R',
      `/Info 4 0 R/ID[<${id}><${id}>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
    );
  await expect(
    readDocument(Buffer.from(locked, 'latin1'), { name: 'locked.pdf' }),
  ).rejects.toMatchObject({
    message: '“locked.pdf”: it is encrypted; save a copy without password and add that.',
  });
});
