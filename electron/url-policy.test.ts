import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permissionAllowed } from './permission-policy.ts';
import { externalUrl, isAppUrl, requestAllowed } from './url-policy.ts';

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'smb://example.org/share',
  'ms-msdt:/id',
  'ftp://example.org/',
  'mailto:a@example.org',
  'https://user:secret@example.org/',
  'https://user@example.org/',
  'about:blank',
  'app://bundle/index.html',
  'chrome://settings',
  '//example.org/',
  'example.org',
  '',
];

describe('addresses for the browser', () => {
  test.each(HOSTILE)('refuses %s', (address) => {
    expect(externalUrl(address)).toBeNull();
  });

  test('refuses what is too long, also when only its normal form is', () => {
    expect(externalUrl(`https://example.org/${'a'.repeat(3_000)}`)).toBeNull();
    expect(externalUrl(`https://example.org/${'é'.repeat(600)}`)).toBeNull();
  });

  test('gives http and https addresses in their normal form', () => {
    expect(externalUrl('HTTPS://Example.org/a b')).toBe('https://example.org/a%20b');
    expect(externalUrl('http://example.org:8080/')).toBe('http://example.org:8080/');
    expect(externalUrl('https://еxample.org/')).toBe('https://xn--xample-2of.org/');
  });

  test('never gives anything but a short http or https address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(...HOSTILE)), (address) => {
        const url = externalUrl(address);
        if (url === null) return;
        expect(url).toMatch(/^https?:\/\/[^/@]+\//u);
        expect(url.length).toBeLessThanOrEqual(2_048);
      }),
      { numRuns: 5_000 },
    );
  });
});

test.each([
  'app://bundle.evil/',
  'app://evil@bundle/',
  'app://bundle:80/',
  'app:bundle',
  'https://bundle/',
  'file://bundle/index.html',
  'app://evil/bundle',
])('%s is not a page of the app', (address) => {
  expect(isAppUrl(address)).toBe(false);
});

test('pages reach the app and their own data only', () => {
  expect(requestAllowed('app://bundle/assets/a.js', 'script', false)).toBe(true);
  expect(requestAllowed('blob:app://bundle/1234', 'image', false)).toBe(true);
  expect(requestAllowed('data:image/png;base64,AA==', 'image', false)).toBe(true);
  expect(requestAllowed('data:image/svg+xml,<svg/>', 'mainFrame', false)).toBe(false);
  expect(requestAllowed('data:text/javascript,1', 'script', false)).toBe(false);
  expect(requestAllowed('https://example.org/', 'xhr', false)).toBe(false);
  expect(requestAllowed('blob:https://example.org/1', 'image', false)).toBe(false);
  expect(requestAllowed('devtools://devtools/bundled/a.js', 'script', false)).toBe(false);
  expect(requestAllowed('devtools://devtools/bundled/a.js', 'script', true)).toBe(true);
  expect(requestAllowed('https://example.org/', 'xhr', true)).toBe(false);
});

test('only the main frame of the app may write the clipboard or fill the screen', () => {
  const own = { url: 'app://bundle/index.html', isMainFrame: true };
  expect(permissionAllowed('clipboard-sanitized-write', own)).toBe(true);
  expect(permissionAllowed('fullscreen', own)).toBe(true);
  expect(permissionAllowed('clipboard-read', own)).toBe(false);
  expect(permissionAllowed('geolocation', own)).toBe(false);
  expect(permissionAllowed('fullscreen', { ...own, isMainFrame: false })).toBe(false);
  expect(permissionAllowed('fullscreen', { ...own, url: 'https://example.org/' })).toBe(false);
});
