/** Project files for tests: the bundled corpus, compiled once, copied for each test that wants its own. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CORPUS = 'graph-data/corpora/sanctuary-cities';
export const BUNDLED = 'out/e2e/sanctuary-cities.edgewise';
export const BUNDLED_EXPORT = 'out/e2e/sanctuary-cities.json';

/** Compiles the bundled corpus with the command that people use. */
export function compileBundled(): void {
  mkdirSync('out/e2e', { recursive: true });
  edgewise('build', CORPUS, '-o', BUNDLED);
  edgewise('export', BUNDLED, '--format', 'json', '-o', BUNDLED_EXPORT);
}

/** Runs the command line and gives what it prints. */
export function edgewise(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['graph-data/cli/main.ts', ...args], { encoding: 'utf8' });
}

/** A fresh copy of the bundled project in a folder of its own. @param folder how the folder's name begins */
export function copyOfBundled(
  name = 'Sanctuary cities.edgewise',
  folder = 'edgewise-e2e-',
): string {
  const path = join(mkdtempSync(join(tmpdir(), folder)), name);
  copyFileSync(BUNDLED, path);
  return path;
}
