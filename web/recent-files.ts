/** The list of projects opened lately: newest first, kept in a small file of the app's own. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const MAX_RECENT = 12;
const recentSchema = z.array(z.string().min(1).max(4_096)).max(100);

/** The list with a path put first and without its repeats, at most twelve. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, MAX_RECENT);
}

/** The list without a path, for a project that is gone. */
export function withoutRecent(recent: readonly string[], path: string): string[] {
  return recent.filter((other) => other !== path);
}

/** Reads the list; a missing or damaged file is an empty list, since nothing else depends on it. */
export function readRecent(file: string): string[] {
  try {
    return recentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/** Writes the list in one step, so that a crash leaves the old one or the new one. */
export function writeRecent(file: string, recent: readonly string[]): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(recent, null, 2)}\n`);
  renameSync(temporary, file);
}
