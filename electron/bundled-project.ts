/** The project that comes with Edgewise, as a copy of the person's own. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from '../graph-data/service/write-whole.ts';

/**
 * Puts the bundled project into the person's folder, unless it is there already: what they changed
 * in it stays.
 * @param bundled path of the file inside the app
 * @param folder where the person's data is kept
 * @returns path of the copy
 * @throws ServiceError INIT_FAILED where the copy cannot be written
 */
export function provideBundledProject(bundled: string, folder: string): string {
  const copy = join(folder, basename(bundled));
  if (existsSync(copy)) return copy;
  mkdirSync(folder, { recursive: true });
  writeWhole(copy, readFileSync(bundled));
  return copy;
}
