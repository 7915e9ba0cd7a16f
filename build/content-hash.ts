/** One hash over many files, to tell whether something that was made from them is stale. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hashes the names and contents of files.
 * @param root folder the patterns are relative to
 * @param patterns globs; tests and their fixtures are left out
 * @returns SHA-256, hex
 */
export function hashFiles(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], {
    cwd: root,
    exclude: ['**/*.test.*', '**/node_modules/**'],
  });
  const hash = createHash('sha256');
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
