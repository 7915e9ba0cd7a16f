/** Figures as files: the same in every program, the same every time, harmless whatever they hold. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureBundledProject } from '../../build/bundled-project.ts';
import { findChromium } from '../../build/find-chromium.ts';
import { createProject } from '../service/build-project.ts';
import { sampleCitation, sampleContent, sampleDocument, testFolder } from '../service/sample.ts';
import { runCommandLine } from './run.ts';

let folder: string;
let bundled: string;
let browser: Browser;

beforeAll(async () => {
  bundled = ensureBundledProject(mkdtempSync(join(tmpdir(), 'edgewise-figure-')));
  browser = await chromium.launch(await findChromium());
});

afterAll(async () => {
  await browser.close();
  rmSync(join(bundled, '..', '..', '..'), { recursive: true, force: true });
});

beforeEach(() => {
  folder = testFolder();
});

async function figure(project: string, name: string, ...options: string[]): Promise<string> {
  const file = join(folder, name);
  const problems: string[] = [];
  const output = { print: () => {}, complain: (line: string) => problems.push(line) };
  const code = await runCommandLine(['figure', project, '-o', file, ...options], output);
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
  return file;
}

/** Whether a program is there; the reason for skipping is printed where it is not. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Poppler’s programs answer any unknown option with an exit code of their own.
    if (error instanceof Error && 'status' in error && typeof error.status === 'number')
      return true;
    process.stdout.write(`${program} is not installed: what it draws is not compared.\n`);
    return false;
  }
}

/** Runs in the page, whose types this folder does not know. */
const COMPARE = `async (sources) => {
  const [one, other] = await Promise.all(sources.map(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(1600, 1000).getContext('2d');
    context.drawImage(image, 0, 0, 1600, 1000);
    return context.getImageData(0, 0, 1600, 1000).data;
  }));
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += Math.abs(one[i] - other[i]);
  return (100 * sum) / (255 * one.length * 0.75);
}`;

/** Mean difference of two PNGs in per cent, measured by the browser. */
async function difference(a: string, b: string): Promise<number> {
  const page = await browser.newPage();
  const urls = [a, b].map((file) => `data:image/png;base64,${readFileSync(file, 'base64')}`);
  const result = Number(await page.evaluate(`(${COMPARE})(${JSON.stringify(urls)})`));
  await page.close();
  return result;
}

const HOMAN = ['--focus', 'Thomas Homan', '--size', '1600x1000', '--no-citations'];

async function browserPng(): Promise<string> {
  const svg = await figure(bundled, 'f.svg', ...HOMAN);
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(pathToFileURL(svg).href);
  const file = join(folder, 'browser.png');
  await page.screenshot({ path: file });
  await page.close();
  return file;
}

test('the PNG made without a browser looks as the browser draws the SVG', async () => {
  const png = await figure(bundled, 'f.png', ...HOMAN);
  expect(await difference(await browserPng(), png)).toBeLessThan(2);
  const bytes = readFileSync(png);
  expect(bytes.includes('pHYs')).toBe(true);
  expect(bytes.includes('Quotations belong to their publishers.')).toBe(true);
});

test.skipIf(!has('rsvg-convert'))('librsvg draws the SVG as the browser does', async () => {
  const expected = await browserPng();
  const file = join(folder, 'rsvg.png');
  execFileSync('rsvg-convert', [join(folder, 'f.svg'), '-o', file]);
  expect(await difference(expected, file)).toBeLessThan(2);
});

test.skipIf(!has('pdftoppm'))(
  'poppler draws the PDF as the browser does the SVG, and reads its text',
  async () => {
    const expected = await browserPng();
    const pdf = await figure(bundled, 'f.pdf', ...HOMAN);
    execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', pdf, join(folder, 'pdf')]);
    expect(await difference(expected, join(folder, 'pdf.png'))).toBeLessThan(2);
    const cited = await figure(
      bundled,
      'c.pdf',
      '--focus',
      'Thomas Homan',
      '--size',
      'a4-landscape',
    );
    const text = execFileSync('pdftotext', ['-raw', cited, '-']).toString().replace(/\s+/g, ' ');
    for (const name of ['Thomas Homan', '409,000 deportations', 'The Washington Times'])
      expect(text).toContain(name);
    let at = text.indexOf('References');
    for (let number = 1; number <= 30; number++) {
      const next = text.indexOf(` ${number} `, at);
      expect(next, `reference ${number}`).toBeGreaterThan(at);
      at = next;
    }
  },
);

test('the same project and options give the same bytes', async () => {
  for (const format of ['svg', 'html', 'png', 'pdf']) {
    const a = await figure(bundled, `a.${format}`, ...HOMAN);
    const b = await figure(bundled, `b.${format}`, ...HOMAN);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  }
});

test('500 hostile names, labels, quotes and addresses: no script, no dialog, no request', async () => {
  const shapes = [
    (code: string) => `<script>${code}</script>`,
    (code: string) => `"><img src=x onerror="${code}">`,
    (code: string) => `</text></svg><svg onload="${code}"/>`,
    (code: string) => `]]><iframe src="javascript:${code}">`,
    (code: string) => `</style><style>@import "https://evil.example/${code.length}"</style>`,
    (code: string) =>
      `</title><base href="https://evil.example/"><link rel=stylesheet href="/${code}">`,
    (code: string) => `<foreignObject><body onload=${code}></foreignObject>`,
    (code: string) => `javascript:${code}//' onmouseover='${code}`,
    (code: string) => `--></desc><a href="javascript:${code}">x</a><!--`,
    (code: string) => `&lt;script&gt;${code}&#60;/script&#62;`,
  ];
  const payloads = Array.from({ length: 500 }, (_, i) => {
    const write = shapes[i % shapes.length] ?? shapes[0];
    return `${write?.(`window.__pwned=${i};alert(${i})`)} ${i}`;
  });
  const content = sampleContent();
  const [entity, relation] = [content.entities[0], content.relations[0]];
  if (!entity || !relation) throw new Error('The sample is empty.');
  content.entities.push(
    ...payloads.map((name, i) => ({ ...entity, id: `evil-${i}`, name, aliases: [] })),
  );
  content.relations.push(
    ...payloads.map((label, i) => ({
      ...relation,
      id: `evil-${i}`,
      label,
      source: `evil-${i}`,
      target: `evil-${(i + 1) % 500}`,
    })),
  );
  const documents = payloads.map((text, i) => ({
    ...sampleDocument(`evil-${i}`, `Before. ${text} After.`),
    ...{ title: text, publisher: text, author: text, url: `https://evil.example/?${text}` },
  }));
  content.documents.push(...documents);
  content.citations.push(
    ...documents.map((document, i) =>
      sampleCitation(`evil-${i}`, `evil-${i}`, document, payloads[i] ?? ''),
    ),
  );
  const project = join(folder, 'evil.edgewise');
  createProject(project, content);
  for (const format of ['svg', 'html']) {
    const file = join(folder, `evil.${format}`);
    await runCommandLine(
      ['figure', project, '-o', file, '--size', '4000x3000', '--title', payloads[0] ?? ''],
      {
        print: () => {},
        complain: () => {},
      },
    );
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('dialog', (dialog) => {
      seen.push('dialog');
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) seen.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    await page.waitForTimeout(500);
    expect(await page.evaluate(`'__pwned' in window`)).toBe(false);
    expect(seen).toEqual([]);
    expect(await page.locator('script').count()).toBe(format === 'html' ? 1 : 0);
    if (format === 'html') {
      expect(await page.locator('blockquote').count()).toBeGreaterThan(500);
      expect(await page.locator('a:not([href^="http"])').count()).toBe(0);
    }
    await page.close();
  }
}, 60_000);

test('a relation of the web page shows its quotes, by mouse and by keyboard', async () => {
  const file = await figure(bundled, 'f.html', '--focus', 'Thomas Homan');
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const edge = page.locator('#relations > g').first();
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('#chosen').textContent())
    .toBe(await edge.locator('title').textContent());
  expect(await page.locator('li.chosen blockquote').count()).toBeGreaterThan(0);
  await page.close();
});

test('bad options are refused in a sentence, and nothing is written', async () => {
  const complaints: string[] = [];
  const output = { print: () => {}, complain: (line: string) => complaints.push(line) };
  const run = (...args: string[]) => runCommandLine(['figure', bundled, ...args], output);
  expect(await run('-o', join(folder, 'f.gif'))).toBe(2);
  expect(await run('-o', join(folder, 'f.svg'), '--size', 'huge')).toBe(2);
  expect(await run('-o', join(folder, 'f.svg'), '--focus', 'Nobody at all')).toBe(1);
  expect(complaints).toHaveLength(3);
  expect(() => readFileSync(join(folder, 'f.svg'))).toThrow();
});
