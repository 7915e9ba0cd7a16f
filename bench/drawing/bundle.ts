/** Makes one script of each program's page. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export const PEERS = [
  'raw',
  'cytoscape',
  'sigma',
  'vis-network',
  'force-graph',
  'g6',
  'edgewise',
] as const;
export type PeerName = (typeof PEERS)[number];

/** Bundles the page of each program. Gives the paths of the scripts. */
export async function bundlePages(names: readonly PeerName[]): Promise<Map<PeerName, string>> {
  const outDir = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
  const paths = new Map<PeerName, string>();
  for (const name of names) {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        // Profiles should name functions as their authors did.
        ...{ outDir, emptyOutDir: false, target: 'chrome130', minify: false },
        lib: { entry: `bench/drawing/peers/${name}.ts`, formats: ['es'] },
        rolldownOptions: { output: { entryFileNames: `${name}.js` } },
      },
    });
    paths.set(name, join(outDir, `${name}.js`));
  }
  return paths;
}
