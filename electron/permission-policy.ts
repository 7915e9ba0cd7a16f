/** Which web permissions the app's pages have: writing to the clipboard and full screen, nothing else. */
import { isAppUrl } from './url-policy.ts';

const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * Whether a page is given a permission.
 * @param permission Electron's name for it
 * @param requester address of the asking frame, and whether it is the main frame
 */
export function permissionAllowed(
  permission: string,
  requester: { url: string; isMainFrame: boolean },
): boolean {
  return ALLOWED.has(permission) && requester.isMainFrame && isAppUrl(requester.url);
}
