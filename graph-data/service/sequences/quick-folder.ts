/** A folder for tests that write very often and ask nothing of the disk but to be a file system. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of Linux that are real but kept in memory, where waiting for a disk would take most of the time. */
const IN_MEMORY = '/dev/shm';

/** A folder of its own for the running test, removed afterwards. */
export function quickFolder(): string {
  const parent = existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir();
  const folder = mkdtempSync(join(parent, 'edgewise-quick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
