/** The project that a command line asks for: a double-clicked file, or a second start of the app. */
import { lstatSync, realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';

function isProjectFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Finds the first argument that names an existing `.edgewise` file. Arguments are strangers' text:
 * switches, addresses and everything else are passed over.
 * @param argv arguments after the program's own
 * @param folder what relative paths are relative to
 * @returns the file's real path, or null
 */
export function projectFromArguments(argv: readonly string[], folder: string): string | null {
  for (const argument of argv) {
    if (argument.startsWith('-') || argument.includes('\u0000')) continue;
    if (extname(argument) !== '.edgewise') continue;
    const path = resolve(folder, argument);
    if (isProjectFile(path)) return realpathSync(path);
  }
  return null;
}
