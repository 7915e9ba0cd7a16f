/** Answers requests on `app://bundle` from the built renderer, by exact path or not at all. */
import { findAsset } from '../web/asset-manifest.ts';
import type { Assets } from '../web/assets.ts';
import { SECURITY_HEADERS } from '../web/headers.ts';
import { isAppUrl } from './url-policy.ts';

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

/**
 * The answer to one request.
 * @param request the address as the page sent it; its path is looked up as it is, never decoded
 * @returns 200 with the file; 403 for another host, 404 for anything not built, 405 for a write
 */
export function assetResponse(assets: Assets, request: { url: string; method: string }): Response {
  if (!isAppUrl(request.url)) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const { pathname, search } = new URL(request.url);
  const asset = search === '' ? findAsset(assets.manifest, pathname) : null;
  const content = asset === null ? undefined : assets.contents.get(asset.file);
  if (asset === null || content === undefined) return refuse(404);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': asset.type };
  const body = request.method === 'HEAD' ? null : new Uint8Array(content);
  return new Response(body, { status: 200, headers });
}
