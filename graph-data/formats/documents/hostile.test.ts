/** Damaged and hostile files: each ends as a document or in a sentence, and never takes long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../model/records.ts';
import { ServiceError } from '../../rpc/errors.ts';
import { textHash } from '../text-hash.ts';
import { readDocument } from './read-document.ts';
import { coreProperties, footnotes, plainDocx, wordParagraph } from './testing/plain-docx.ts';
import { plainPdf } from './testing/plain-pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const SAMPLES = {
  'a.txt': utf8('The quay\n\nAdopted on 3 May 2026. It leaks – “twice a day”.'),
  'a.md': utf8(
    '---\ntitle: The quay\nauthors: [A, B]\ndate: 2026-05-03\n---\n# The quay\n\nIt *leaks*.',
  ),
  'a.html': utf8(
    '<!doctype html><html><head><title>Q | E</title><meta property="og:site_name" content="E"><script type="application/ld+json">{"@type":"Article","headline":"Q"}</script></head><body><nav>N</nav><article><h1>Q</h1><p>It <b>leaks</b>&nbsp;twice.<br>A day.</p><table><tr><td>1<td>2</table></article></body></html>',
  ),
  'a.docx': plainDocx(`${wordParagraph('The quay', 'Title')}${wordParagraph('It leaks.')}`, {
    'docProps/core.xml': coreProperties('The quay', 'Ada', '2026-05-03T00:00:00Z'),
    'word/footnotes.xml': footnotes(['A note.']),
  }),
  'a.pdf': plainPdf(
    [['The quay', 'It leaks, and the commit-', 'tee knows.'], ['Twice.']],
    '/Title(Q)',
  ),
} as const;

/** Files per format; a nightly run may ask for more. */
const RUNS = Number(process.env.EDGEWISE_FUZZ ?? 300);
const LONGEST_MS = 5_000;

type Mutation = {
  at: number;
  kind: 'set' | 'cut' | 'repeat' | 'insert';
  value: number;
  length: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'cut', 'repeat', 'insert'),
  value: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 1, max: 64 }),
});

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let now = bytes;
  for (const each of mutations) now = mutatedOnce(now, each);
  return now;
}

function mutatedOnce(bytes: Uint8Array, { at, kind, value, length }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'set':
      return Buffer.concat([before, Uint8Array.of(value), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(length)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 'insert':
      return Buffer.concat([before, new Uint8Array(length).fill(value), after]);
  }
}

async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const begun = performance.now();
  try {
    const { title, author, published, publisher, url, text } = await readDocument(bytes, { name });
    const fields = { title: title ?? name, author, published, publisher, url, text };
    documentSchema.parse({ id: 'd', ...fields, sha256: textHash(text) });
    expect(text.trim()).not.toBe('');
  } catch (failure) {
    if (!(failure instanceof ServiceError)) throw failure;
    expect(failure.code).toBe('INVALID_INPUT');
    expect(failure.message).toMatch(/^“.+”: [^\n]+\.$/u);
  }
  expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
}

describe.each(Object.entries(SAMPLES))('%s', (name, sample) => {
  test('the sample itself is read', async () => {
    expect((await readDocument(sample, { name })).text).toContain('leaks');
  });

  test('damaged in places', async () => {
    const damage = fc.array(mutation, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(damage, (mutations) => holds(mutated(sample, mutations), name)),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('cut off anywhere', async () => {
    for (let end = 0; end < sample.length; end += Math.ceil(sample.length / 60)) {
      await holds(sample.subarray(0, end), name);
    }
  }, 60_000);

  test('bytes of any kind under its name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(bytes, name)),
      { numRuns: RUNS },
    );
  }, 120_000);
});

test.each([
  ['attributes without end', `<p ${'a="b" '.repeat(200_000)}>It leaks.</p>`],
  ['tags that are never closed', `<b>${'<i>x<b>'.repeat(100_000)}`],
  ['tables that are no tables', '<table><div>x'.repeat(20_000)],
  [
    'surroundings within surroundings',
    `<main>${'<div class="nav">x'.repeat(400)}${'It leaks. '.repeat(300_000)}</main>`,
  ],
  ['entities one after the other', '&amp;&nbsp;&#x1F600;'.repeat(300_000)],
  ['white space without end', `<p>${' \n'.repeat(2_000_000)}It leaks.</p>`],
  ['paragraphs without end', '<p>It leaks.'.repeat(200_000)],
])(
  'a page with %s',
  async (_, html) => {
    await holds(utf8(html), 'page.html');
  },
  20_000,
);

test.each([
  ['one line of a million words', 'leak '.repeat(1_000_000)],
  ['a million lines', 'leak\n'.repeat(1_000_000)],
  ['dates without end', 'May May May 1 2 '.repeat(100_000)],
  ['marks of front matter without end', '---\n'.repeat(500_000)],
  ['headings without end', '# '.repeat(1_000_000)],
])(
  'a text with %s',
  async (_, text) => {
    await holds(utf8(text), 'a.md');
    await holds(utf8(text), 'a.txt');
  },
  20_000,
);

test('a page of a PDF with a hundred thousand pieces of text', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => ({
    text: 'x',
    x: at % 500,
    y: at % 800,
  }));
  await holds(plainPdf([lines]), 'a.pdf');
}, 20_000);
