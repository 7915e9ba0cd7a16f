/** The thread of imports: reads, resolves and stores files, so that other calls are answered meanwhile. */
import { createReadStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { ImportProgress } from '../model/imports.ts';
import { serveTasks, type TaskOptions } from '../threads/serve-tasks.ts';
import { importInto } from './import-files.ts';
import { previewFiles } from './import-preview.ts';
import type { ImportTask, TaskOutput } from './import-task.ts';

// Without this V8 lets memory grow to several times of what is in use before it collects.
setFlagsFromString('--heap-growing-percent=40');
serveTasks<ImportTask, ImportProgress, TaskOutput>(work, () => ({
  code: 'INTERNAL',
  message: 'The import failed.',
}));

function work(
  { kind, target, files, scratch }: ImportTask,
  options: TaskOptions<ImportProgress>,
): Promise<TaskOutput> {
  const opened = files.map((file) => ({ ...file, open: () => createReadStream(file.path) }));
  if (kind === 'import') return importInto(target, opened, options);
  return previewFiles(target, opened, kind === 'count' ? scratch : null, options);
}
