/** Reading in a thread of its own: cancelled, ended by its memory, used again. */
import { expect, onTestFinished, test } from 'vitest';
import { plainPdf } from '../formats/documents/testing/plain-pdf.ts';
import { createDocumentRunner, type DocumentRunner } from './documents-runner.ts';

function runner(heap?: number): DocumentRunner {
  const made = createDocumentRunner(undefined, heap);
  onTestFinished(() => made.close());
  return made;
}

const pages = (count: number) =>
  plainPdf(Array.from({ length: count }, (_, at) => [`Page ${at} tells of the quay.`]));

test('reads, tells how far it is, and is cancelled at once', async () => {
  const { read } = runner();
  const bytes = pages(400);
  const seen: number[] = [];
  const stop = new AbortController();
  const reading = read(
    { bytes, name: 'long.pdf' },
    {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(400);
        seen.push(done);
        stop.abort();
      },
    },
  );
  await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(seen).toEqual([1]);
  const text = Buffer.from('It goes on.');
  expect((await read({ bytes: text, name: 'a.txt' }, {})).text).toBe('It goes on.');
});

test('one thread reads file after file, of any kind', async () => {
  const { read } = runner();
  for (const at of [1, 2, 3]) {
    expect((await read({ bytes: pages(at), name: 'a.pdf' }, {})).pages).toBe(at);
    const html = Buffer.from(`<p>Page ${at}.</p>`);
    expect((await read({ bytes: html, name: 'a.html' }, {})).text).toBe(`Page ${at}.`);
    await expect(read({ bytes: html, name: 'a.docx' }, {})).rejects.toThrow('no Word document');
  }
});

test('a file that takes more memory than there is ends in a sentence, and the next is read', async () => {
  const { read } = runner(24);
  const bytes = Buffer.from(`<p>${'<b>x</b> '.repeat(2_000_000)}`);
  await expect(read({ bytes, name: 'huge.html' }, {})).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/^“huge.html”: it takes more memory/),
  });
  expect((await read({ bytes: Buffer.from('Yes.'), name: 'a.txt' }, {})).text).toBe('Yes.');
});

test('what is asked for after the end is refused', async () => {
  const { read, close } = runner();
  close();
  await expect(read({ bytes: Buffer.from('x'), name: 'a.txt' }, {})).rejects.toMatchObject({
    code: 'DISCONNECTED',
  });
});
