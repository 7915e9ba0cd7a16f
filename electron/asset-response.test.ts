import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Assets, readAssets } from '../web/assets.ts';
import { SECURITY_HEADERS } from '../web/headers.ts';
import { assetResponse } from './asset-response.ts';
import { compileProject, createWorld } from './testing/world.ts';

let assets: Assets;
let folder: string;

beforeAll(() => {
  folder = createWorld(compileProject()).files.renderer;
  assets = readAssets(folder);
});

const get = (url: string, method = 'GET') => assetResponse(assets, { url, method });

test('serves what was built, with its type and every header of the policy', async () => {
  const response = get('app://bundle/index.js');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(readFileSync(`${folder}/index.js`, 'utf8'));
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(response.headers.get(name)).toBe(value);
  }
});

test('the page itself answers to the bare address; HEAD gives no body', async () => {
  expect(await get('app://bundle/').text()).toBe('<!doctype html>');
  const head = get('app://bundle/index.html', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a refusal carries the policy too', () => {
  expect(get('app://bundle/none').headers.get('Content-Security-Policy')).toContain("'none'");
});

describe('refuses', () => {
  test.each([
    'app://bundle/asset-manifest.json',
    'app://bundle/..%2findex.html',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    'app://bundle/..%5cindex.html',
    'app://bundle//index.html',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle/index%2ehtml',
    'app://bundle/index.html%00.js',
    'app://bundle/index.html?x',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://bundle/toString',
  ])('%s as unknown', (url) => {
    expect(get(url).status).toBe(404);
  });

  test.each([
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'https://bundle/index.html',
    'app://a@bundle/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('%s as foreign', (url) => {
    expect(get(url).status).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', (method) => {
    expect(get('app://bundle/index.html', method).status).toBe(405);
  });
});

test('no address whatsoever reaches a file outside the list', async () => {
  const built = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    'index.html',
    'index.js',
    'asset-manifest.json',
    'etc',
    'passwd',
    '?',
    '#',
    '//',
    ';',
    ':',
  );
  const path = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(path, async (text) => {
      const response = get(`app://bundle/${text}`);
      if (response.status !== 200) return;
      const { pathname } = new URL(`app://bundle/${text}`);
      expect(['/', '/index.html', '/index.js']).toContain(pathname);
      expect(built).toContain(await response.text());
    }),
    { numRuns: 5_000 },
  );
});
