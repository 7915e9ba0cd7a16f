/** Files under a temporary name beside a project: whole before they get its name, swept when left behind. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Bytes of a file's name that its temporary names keep: a whole name may be as long as a name can be. */
const NAME_BYTES = 200;

/** The temporary name that this process uses for a file. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `${startFor(path)}${process.pid}.tmp`);
}

/** The name for what is made of a temporary file before it takes its place. */
export function cleanTemporaryFor(temporary: string): string {
  return `${temporary.slice(0, -'.tmp'.length)}.clean.tmp`;
}

function startFor(path: string): string {
  const bytes = Buffer.from(basename(path)).subarray(0, NAME_BYTES);
  return `.${bytes.toString('utf8').replace(/\uFFFD+$/u, '')}.`;
}

/** Removes a temporary file and its journal. */
export function removeTemporary(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}

/** Removes what processes that are no more left behind for the file at `path`; what cannot be removed stays. */
export function sweepTemporaries(path: string): void {
  const start = startFor(path);
  for (const name of namesIn(dirname(path))) {
    const pid = name.startsWith(start)
      ? /^(\d{1,10})(?:\.clean)?\.tmp$/.exec(name.slice(start.length))
      : null;
    if (pid === null || isRunning(Number(pid[1]))) continue;
    try {
      removeTemporary(join(dirname(path), name));
    } catch {
      // A folder that may not be written keeps it; it harms nobody.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether another process has this id. This process itself is no stranger, so it does not count. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
