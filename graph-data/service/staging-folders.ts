/** The folders in which staged files lie: how they are called, and how those of ended processes are removed. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../db/temporaries.ts';

/** What the folder's name begins with; the process id follows. */
export const STAGING_PREFIX = 'edgewise-staged-';

/** Removes a folder with all in it; what cannot be removed stays. */
export function removeFolderNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A folder of another user, or one in use on Windows: the next start tries again.
  }
}

/** Removes what service processes that are no more left in `parent`. */
export function sweepStaging(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(STAGING_PREFIX)
      ? /^(\d{1,10})-/.exec(name.slice(STAGING_PREFIX.length))
      : null;
    if (pid !== null && !isRunning(Number(pid[1]))) removeFolderNow(join(parent, name));
  }
}
