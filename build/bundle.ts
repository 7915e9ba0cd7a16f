/** Builds the renderer and lists what was built, so that both shells serve exactly that. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_MANIFEST_FILE, type AssetManifest, mediaTypeOf } from '../web/asset-manifest.ts';
import { ensureElectronBundle } from './bundle-electron.ts';
import { hashFiles } from './content-hash.ts';
import { RENDERER_OUT, ROOT } from './paths.ts';

const STAMP_FILE = 'sources.sha256';
/** Everything the bundle is made from. */
const SOURCES = [
  'renderer/**/*.{ts,tsx,css,html,svg}',
  'graph-data/{model,rpc,figure}/**/*.ts',
  'vite.config.ts',
  'build/bundle.ts',
  'package.json',
];

/**
 * Builds the renderer unless the bundle at hand was made from the same sources.
 * @param onBuild called before the bundler starts, which takes some seconds
 * @returns the folder to serve
 */
export async function ensureBundle(onBuild: () => void): Promise<string> {
  // A packed app has the bundle but not its sources.
  if (!existsSync(join(ROOT, 'renderer', 'index.html'))) return RENDERER_OUT;
  const stamp = hashFiles(ROOT, SOURCES);
  if (readStamp(RENDERER_OUT) === stamp) return RENDERER_OUT;
  onBuild();
  await bundle(stamp);
  return RENDERER_OUT;
}

function readStamp(folder: string): string | null {
  const file = join(folder, STAMP_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Builds beside the old bundle and takes its place at the end: two builds at once do no harm. */
async function bundle(stamp: string): Promise<void> {
  const { build } = await import('vite');
  const fresh = `${RENDERER_OUT}.${process.pid}`;
  await forProduction(() =>
    build({
      configFile: join(ROOT, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: fresh },
    }),
  );
  writeFileSync(join(fresh, ASSET_MANIFEST_FILE), JSON.stringify(listAssets(fresh), null, 2));
  writeFileSync(join(fresh, STAMP_FILE), stamp);
  replaceFolder(fresh, stamp);
}

/** Vite takes NODE_ENV as it finds it: under a test runner it would build the slow development React. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function replaceFolder(fresh: string, stamp: string): void {
  const old = `${fresh}.old`;
  try {
    if (existsSync(RENDERER_OUT)) renameSync(RENDERER_OUT, old);
    renameSync(fresh, RENDERER_OUT);
  } catch (error) {
    // Another build came first; its bundle is as good if it was made from the same sources.
    rmSync(fresh, { recursive: true, force: true });
    if (readStamp(RENDERER_OUT) !== stamp) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Lists the files of a built folder as they are served. */
function listAssets(folder: string): AssetManifest {
  const files = globSync('**/*.*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(
    files.sort().map((file) => {
      const bytes = readFileSync(join(folder, file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [`/${file}`, { file, type: mediaTypeOf(file), sha256, bytes: bytes.length }];
    }),
  );
}

if (import.meta.main) {
  const folder = await ensureBundle(() => console.log('Building the interface …'));
  console.log(`The interface is in ${folder}`);
  await ensureElectronBundle(() => console.log('Building the desktop app …'));
}
