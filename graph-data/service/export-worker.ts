/** The inside of a thread that exports a large project. */
import { setFlagsFromString } from 'node:v8';
import { openForReading } from '../db/beside.ts';
import { readRevision } from '../db/project.ts';
import { ServiceError } from '../rpc/errors.ts';
import { serveTasks, type TaskOptions } from '../threads/serve-tasks.ts';
import { type Exported, type ExportProgress, type ExportTask, tooLarge } from './export-runner.ts';
import { writeExport } from './export-write.ts';

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
    const exported = await writeExport(db, task, options);
    // To read all of it as one would keep everybody from writing meanwhile.
    if (readRevision(db) === revision) return exported;
    const what = 'The project was changed while it was exported; export it again.';
    throw new ServiceError('CONFLICT', what);
  } finally {
    db.close();
  }
}
