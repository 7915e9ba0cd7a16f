/** Which addresses the app may load, open or hand to the operating system. */

/** Origin of the app's own pages. */
export const APP_ORIGIN = 'app://bundle';

const MAX_URL_LENGTH = 2_048;

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address is one of the app's own pages. */
export function isAppUrl(address: string): boolean {
  const url = parse(address);
  return (
    url?.protocol === 'app:' && url.host === 'bundle' && url.username === '' && url.port === ''
  );
}

/**
 * An address that may be opened in the person's browser, in its normal form; null for any other.
 * Only http and https without credentials, at most 2,048 characters.
 */
export function externalUrl(address: string): string | null {
  if (address.length > MAX_URL_LENGTH) return null;
  const url = parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '' || url.host === '') return null;
  return url.href.length > MAX_URL_LENGTH ? null : url.href;
}

/**
 * Whether a page may request an address: its own assets, its own blobs, images held as data.
 * @param devTools whether the developer tools may load themselves; never in a released build
 */
export function requestAllowed(address: string, resourceType: string, devTools: boolean): boolean {
  if (isAppUrl(address)) return true;
  if (devTools && address.startsWith('devtools://devtools/')) return true;
  if (address.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  return resourceType === 'image' && address.startsWith('data:image/');
}
