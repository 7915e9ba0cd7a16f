/** The built renderer, read once and kept in memory, so that a request never touches the disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_MANIFEST_FILE, type AssetManifest } from './asset-manifest.ts';

export type Assets = { manifest: AssetManifest; contents: ReadonlyMap<string, Buffer> };

/**
 * Reads a built renderer and checks it against its manifest.
 * @param folder where the bundler wrote
 * @throws Error naming the file that is missing or changed
 */
export function readAssets(folder: string): Assets {
  const manifest: AssetManifest = JSON.parse(
    readFileSync(join(folder, ASSET_MANIFEST_FILE), 'utf8'),
  );
  const contents = new Map<string, Buffer>();
  for (const { file, sha256 } of Object.values(manifest)) {
    const bytes = readFileSync(join(folder, file));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(
        `“${join(folder, file)}” is not the file that was built: run "npm run build".`,
      );
    }
    contents.set(file, bytes);
  }
  return { manifest, contents };
}
