/** Web pages: the article and nothing around it, and what the page says of itself. */
import { expect, test } from 'vitest';
import { type ReadDocument, readDocument } from './read-document.ts';

const read = (html: string, name = 'page.html'): Promise<ReadDocument> =>
  readDocument(new TextEncoder().encode(html), { name });

const STORY = `<p>The wall of the quay has been leaking since January, the council said on Monday, and the
  pumps that were to keep the cellars dry had not been&nbsp;tested.</p>
  <p>“We were told that they had been,” said <b>Margaret</b> Oyelaran,<br>who chairs the committee.</p>`;
const AS_READ =
  'The wall of the quay has been leaking since January, the council said on Monday, and the pumps that were to keep the cellars dry had not been\u00a0tested.\n\n“We were told that they had been,” said Margaret Oyelaran,\nwho chairs the committee.';

const PAGE = `<!doctype html><html><head><title>Quay leaks | The Thornby Echo</title>
  <meta property="og:site_name" content="The Thornby Echo">
  <meta name="author" content="Ada  Reader"><link rel="canonical" href="https://echo.example/quay">
  <meta property="article:published_time" content="2026-01-20T08:00:00Z">
  <style>p { color: red }</style><script>document.write('<p>Never</p>')</script></head>
  <body><header role="banner"><a href="/">Home</a></header><nav><ul><li>News</li><li>Sport</li></ul></nav>
  <div class="cookie-banner">We value your privacy.</div>
  <main><h1>Quay leaks</h1><div class="share-tools">Share this</div><div class="story">${STORY}</div>
  <aside>Related: another leak</aside><div id="comments"><p>First!</p></div></main>
  <footer>All rights reserved</footer></body></html>`;

test('the article is read without what surrounds it, and that is said', async () => {
  const page = await read(PAGE);
  expect(page.text).toBe(`Quay leaks\n\n${AS_READ}`);
  expect(page).toMatchObject({
    title: 'Quay leaks',
    author: 'Ada Reader',
    published: '2026-01-20',
    publisher: 'The Thornby Echo',
    url: 'https://echo.example/quay',
    mediaType: 'text/html',
    notes: ['What surrounds the article, such as menus, was left out.'],
  });
});

test('a page without any marks gives the part with the most text', async () => {
  const page = await read(
    `<html><head><title>T</title></head><body><div><a>One</a> <a>Two</a></div><div><div>${STORY}</div></div></body></html>`,
  );
  expect(page.text).toBe(AS_READ);
});

test('JSON-LD says what meta elements do not', async () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', name: 'No' },
      {
        '@type': ['NewsArticle'],
        headline: 'The quay',
        author: [{ name: 'Ada Reader' }, { name: 'Ben Writer' }],
        datePublished: '2026-01-20',
        publisher: { name: 'Echo' },
      },
    ],
  };
  const page = await read(
    `<head><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script></head><main>${STORY}</main>`,
  );
  expect(page).toMatchObject({
    ...{ title: 'The quay', author: 'Ada Reader, Ben Writer' },
    ...{ published: '2026-01-20', publisher: 'Echo' },
  });
});

test('a piece of a page from a clipboard is read whole', async () => {
  const page = await read('<meta charset="utf-8"><ul class="menu"><li>One</li><li>Two</li></ul>');
  expect(page.text).toBe('One\nTwo');
  expect(page.notes).toEqual([]);
});

test('tables keep rows and cells, preformatted text its lines, and scripts and hidden parts are no text', async () => {
  const page = await read(
    '<table><tr><th>Ward</th><th>Streets</th></tr><tr><td>Dunmere</td><td>7</td></tr></table>' +
      '<pre>a  b\n  c</pre><p hidden>no</p><p style="display: none">no</p><noscript>no</noscript><p>A&amp;B &lt;i&gt;</p>',
  );
  expect(page.text).toBe('Ward\tStreets\nDunmere\t7\n\na  b\n  c\n\nA&B <i>');
});

test('the encoding that a page declares is believed, if its bytes are of it', async () => {
  const latin = Buffer.from('<meta charset="iso-8859-15"><p>Caf\xe9 \xa4</p>', 'latin1');
  expect((await readDocument(latin, { name: 'a.html' })).text).toBe('Café €');
  const lying = Buffer.from('<meta charset="utf-8"><p>Caf\xe9</p>', 'latin1');
  expect(await readDocument(lying, { name: 'a.html' })).toMatchObject({
    text: 'Café',
    notes: [expect.stringContaining('Windows-1252')],
  });
});

test('a page without text, and one nested too deep, are refused in a sentence', async () => {
  await expect(read('<html><body><div id="root"></div></body></html>')).rejects.toMatchObject({
    message: '“page.html”: the page has no text; it may need scripts to show any.',
  });
  await expect(read('<div>'.repeat(200_000))).rejects.toMatchObject({
    message: '“page.html”: it is nested deeper than 512 levels.',
  });
});
