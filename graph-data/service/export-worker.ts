/** The inside of a thread that exports a large project, and writes the outcome in pieces. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { openForReading } from '../db/beside.ts';
import type { ReadableDb } from '../db/database.ts';
import { readRevision } from '../db/project.ts';
import { ServiceError } from '../rpc/errors.ts';
import { serveTasks, type TaskOptions } from '../threads/serve-tasks.ts';
import { exportPieces } from './export-project.ts';
import { type Exported, type ExportProgress, type ExportTask, tooLarge } from './export-runner.ts';

/** Characters of a piece. */
const PIECE = 1_000_000;

// Without this V8 lets memory grow to several times of what is in use before it collects.
setFlagsFromString('--heap-growing-percent=40');
serveTasks<ExportTask, ExportProgress, Exported>(work, (error) =>
  error instanceof RangeError
    ? { code: 'INVALID_INPUT', message: tooLarge() }
    : { code: 'INTERNAL', message: 'The export failed; nothing was written.' },
);

async function work(task: ExportTask, options: TaskOptions<ExportProgress>): Promise<Exported> {
  const db = openForReading(task.path);
  try {
    const revision = readRevision(db);
    const exported = await write(db, task, options);
    // To read all of it as one would keep everybody from writing meanwhile.
    if (readRevision(db) === revision) return exported;
    const what = 'The project was changed while it was exported; export it again.';
    throw new ServiceError('CONFLICT', what);
  } finally {
    db.close();
  }
}

async function write(
  db: ReadableDb,
  { title, input, folder }: ExportTask,
  options: TaskOptions<ExportProgress>,
): Promise<Exported> {
  const pieces = createPieces(folder);
  const described = await exportPieces({ db, title }, input, options, pieces.add);
  return { ...described, pieces: pieces.end() };
}

/** Files of a million characters, counted from 0; a character of two units stays whole. */
function createPieces(folder: string) {
  let waiting = '';
  let count = 0;
  const write = (text: string) => {
    writeFileSync(join(folder, String(count)), text, { mode: 0o600 });
    count += 1;
  };
  return {
    add(text: string): void {
      waiting += text;
      let from = 0;
      while (waiting.length - from > PIECE) {
        const last = waiting.charCodeAt(from + PIECE - 1);
        const length = last >= 0xd800 && last < 0xdc00 ? PIECE - 1 : PIECE;
        write(waiting.slice(from, from + length));
        from += length;
      }
      waiting = waiting.slice(from);
    },
    end(): number {
      if (waiting !== '') write(waiting);
      return count;
    },
  };
}
