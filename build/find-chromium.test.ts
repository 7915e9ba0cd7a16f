import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { unpackChromium } from './find-chromium.ts';

const packedHere = process.platform === 'linux' && process.arch === 'x64';

test.runIf(packedHere)(
  'the browser that npm brings starts with libraries of its own',
  async () => {
    const before = { ...process.env };
    const found = await unpackChromium();
    expect(process.env).toEqual(before);
    const libraries = execFileSync('ldd', [found.executablePath], {
      encoding: 'utf8',
      env: found.env,
    });
    expect(libraries).toMatch(/libnss3\.so => .*al2023/);
    expect(libraries).not.toContain('not found');
    const browser = await chromium.launch(found);
    const page = await browser.newPage();
    await page.setContent('<p>Edgewise</p>');
    expect(await page.textContent('p')).toBe('Edgewise');
    await browser.close();
  },
  60_000,
);
