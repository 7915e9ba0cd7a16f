/** The app's log: one small file of its own, never sent anywhere. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 1024 * 1024;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * A function that appends lines, each with its time. The file begins anew at 1 MiB and the former
 * one is kept. A log that cannot be written is no reason to stop working.
 */
export function createLog(folder: string): (line: string) => void {
  const file = join(folder, 'edgewise.log');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > MAX_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // Nowhere left to say so.
    }
  };
}
