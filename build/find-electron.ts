/** Whether this machine has Electron's binary, which npm packages alone do not bring. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * Finds the binary: named by ELECTRON_BIN, or unpacked by the package's own download.
 * @returns its path, or null; nothing is downloaded
 */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.ELECTRON_BIN;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folder = join(ROOT, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
