/** Draws the icons from their SVG sources, into `build/resources`; run by hand when a source changes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from './find-chromium.ts';
import { icnsFile, icoFile, type Picture } from './icon-files.ts';
import { ROOT } from './paths.ts';

const FOLDER = join(ROOT, 'build', 'resources');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LARGEST_ICO = 256;

async function draw(browser: Browser, svg: string, size: number): Promise<Picture> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}">`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}

async function drawAll(browser: Browser, name: string): Promise<void> {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  const pictures: Picture[] = [];
  for (const size of SIZES) pictures.push(await draw(browser, svg, size));
  writeFileSync(join(FOLDER, `${name}.icns`), icnsFile(pictures));
  writeFileSync(
    join(FOLDER, `${name}.ico`),
    icoFile(pictures.filter(({ size }) => size <= LARGEST_ICO)),
  );
  if (name !== 'icon') return;
  mkdirSync(join(FOLDER, 'icons'), { recursive: true });
  for (const { size, png } of pictures) {
    writeFileSync(join(FOLDER, 'icons', `${size}x${size}.png`), png);
  }
}

const browser = await chromium.launch(await findChromium());
for (const name of ['icon', 'project']) await drawAll(browser, name);
await browser.close();
