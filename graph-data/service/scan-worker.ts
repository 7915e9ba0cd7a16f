/** The inside of a thread that goes through a whole file once: to check its rows or its quotes, or to rank its names. */
import { ServiceError } from '../rpc/errors.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import type { JudgedBatch, JudgeRequest } from './judge-documents.ts';
import type { Scan, ScanOutput } from './scans.ts';

/** Each row is read once. */
const SCANNING_CACHE_KIB = 4_096;

serveTasks<Scan, never, ScanOutput>(
  scan,
  () => ({ code: 'INTERNAL', message: 'The file could not be read to its end.' }),
  (output) =>
    'keys' in output ? [output.keys, output.names, output.exact].map(({ buffer }) => buffer) : [],
);

async function scan(task: Scan): Promise<ScanOutput> {
  switch (task.kind) {
    case 'check':
      return { damage: await check(task.path) };
    case 'ranks':
      return ranksOf(task.path);
    case 'quotes':
      return judge(task.path, task.request);
  }
}

async function judge(path: string, request: JudgeRequest): Promise<JudgedBatch> {
  const { openForReading } = await import('../db/beside.ts');
  const { judgeDocuments } = await import('./judge-documents.ts');
  const { withKeptStatements } = await import('../db/statements.ts');
  const db = withKeptStatements(openForReading(path, SCANNING_CACHE_KIB));
  try {
    return await judgeDocuments(db, request);
  } finally {
    db.close();
  }
}

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
  const db = openForReading(path, SCANNING_CACHE_KIB);
  try {
    return readRanks(db) ?? { none: true };
  } finally {
    db.close();
  }
}
