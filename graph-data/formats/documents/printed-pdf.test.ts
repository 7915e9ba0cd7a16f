/** A report of twenty pages as a browser prints it: justified, hyphenated, with page numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url));

test('its text is that of the page it was printed from, paragraph by paragraph', async () => {
  const printed = await readDocument(fixture('flood-inquiry.pdf'), { name: 'report.pdf' });
  const page = await readDocument(fixture('flood-inquiry.html'), { name: 'report.html' });
  expect(printed.text.replaceAll('\f', '').split(/\n+/)).toEqual(page.text.split(/\n+/));
  expect(printed.text.split('\f')).toHaveLength(20);
  expect(printed.text.split('\f')[3]).toMatch(/^2\. Brackenfield\n/);
  expect(printed).toMatchObject({
    title: 'Report of the Flood Inquiry Committee',
    published: '2026-05-28',
    pages: 20,
    notes: ['Running heads and page numbers were left out.'],
  });
});
