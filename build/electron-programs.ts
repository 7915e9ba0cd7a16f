/** How the desktop app's programs become one file each: the main process, its preload script, the service. */
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { ROOT } from './paths.ts';

/** One program. `format` is CommonJS where a sandboxed preload script leaves no choice. */
export type Program = { name: string; entry: string; format: 'es' | 'cjs' };

export const PROGRAMS: readonly Program[] = [
  { name: 'main', entry: 'electron/main.ts', format: 'es' },
  { name: 'preload', entry: 'electron/preload.ts', format: 'cjs' },
  { name: 'service', entry: 'graph-data/service/process.ts', format: 'es' },
  // Beside the service under the names by which it looks for them.
  { name: 'worker', entry: 'graph-data/layout/worker.ts', format: 'es' },
  { name: 'reading', entry: 'graph-data/formats/documents/worker.ts', format: 'es' },
  { name: 'second-thread', entry: 'graph-data/service/second-thread-worker.ts', format: 'es' },
  { name: 'scan-worker', entry: 'graph-data/service/scan-worker.ts', format: 'es' },
  { name: 'export-worker', entry: 'graph-data/service/export-worker.ts', format: 'es' },
  { name: 'project-worker', entry: 'graph-data/service/project-worker.ts', format: 'es' },
  { name: 'import-worker', entry: 'graph-data/service/import-worker.ts', format: 'es' },
];

/** What stays outside: Electron itself, and the one package with native code. */
const EXTERNAL = ['electron', 'better-sqlite3'];

/**
 * Vite's settings for one program.
 * @param folder where to write
 */
export function programConfig({ name, entry, format }: Program, folder: string): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: join(ROOT, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      // Stack traces in the log stay readable, and the package is not noticeably smaller otherwise.
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: format === 'cjs' ? `${name}.cjs` : `${name}.js`,
          codeSplitting: false,
        },
      },
    },
  };
}
