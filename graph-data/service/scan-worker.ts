/** The inside of a thread that goes through a whole file once: to check its rows, or to rank its names. */
import { ServiceError } from '../rpc/errors.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import type { Scan, ScanOutput } from './scans.ts';

serveTasks<Scan, never, ScanOutput>(
  async ({ kind, path }) => (kind === 'check' ? { damage: await check(path) } : ranksOf(path)),
  () => ({ code: 'INTERNAL', message: 'The file could not be read to its end.' }),
  (output) =>
    'keys' in output ? [output.keys, output.names, output.exact].map(({ buffer }) => buffer) : [],
);

async function check(path: string): Promise<string | null> {
  const { checkContent } = await import('../db/open.ts');
  try {
    checkContent(path);
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}

async function ranksOf(path: string): Promise<ScanOutput> {
  const { openForReading } = await import('../db/beside.ts');
  const { readRanks } = await import('../db/name-ranks.ts');
  // Each row is read once.
  const db = openForReading(path, 4_096);
  try {
    return readRanks(db) ?? { none: true };
  } finally {
    db.close();
  }
}
