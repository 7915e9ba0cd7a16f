/**
 * Which files a shell serves: exactly those the bundler listed, found by their exact path. Nothing is
 * decoded, joined or normalised, so there is nothing to traverse.
 */

/** One built file. `type` is its media type with charset, `sha256` the hex digest of its bytes. */
export type Asset = { file: string; type: string; sha256: string; bytes: number };

/** Assets by URL path, as the bundler wrote them. */
export type AssetManifest = Readonly<Record<string, Asset>>;

/** The manifest's own name in the bundle's folder; it is not itself served. */
export const ASSET_MANIFEST_FILE = 'asset-manifest.json';

/**
 * Finds what a path stands for.
 * @param pathname the path as it was sent, without query or fragment; `/` is the page itself
 */
export function findAsset(manifest: AssetManifest, pathname: string): Asset | null {
  const path = pathname === '/' ? '/index.html' : pathname;
  return Object.hasOwn(manifest, path) ? (manifest[path] ?? null) : null;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Media type of a built file, by its ending.
 * @throws Error for an ending that is not in the list: a bundle must hold no file of unknown kind
 */
export function mediaTypeOf(file: string): string {
  const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.'))];
  if (type === undefined)
    throw new Error(`The bundle holds “${file}”, whose media type is unknown.`);
  return type;
}
