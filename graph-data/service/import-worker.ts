/** The thread of imports: reads, resolves and stores files, so that other calls are answered meanwhile. */
import { createReadStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { ServiceError } from '../rpc/errors.ts';
import { type ImportOptions, importInto } from './import-files.ts';
import { previewFiles } from './import-preview.ts';
import type { ImportTask, TaskAnswer, TaskOutput, TaskRequest } from './import-task.ts';

type Answer = (message: TaskAnswer) => void;

/** Does what it is told until the thread is ended; the thread does one task at a time. */
function listen(port: MessagePort): void {
  let running = new AbortController();
  port.on('message', (request: TaskRequest) => {
    if (request.kind === 'cancel') running.abort();
    else {
      running = new AbortController();
      void run(request.task, running.signal, (message) => port.postMessage(message));
    }
  });
}

async function run(task: ImportTask, signal: AbortSignal, answer: Answer): Promise<void> {
  try {
    const onProgress: ImportOptions['onProgress'] = (progress) =>
      answer({ kind: 'progress', progress });
    answer({ kind: 'done', output: await work(task, { signal, onProgress }) });
  } catch (error) {
    const known = error instanceof ServiceError;
    if (!known || error.code === 'INTERNAL') process.stderr.write(`${describe(error)}\n`);
    const code = known ? error.code : 'INTERNAL';
    answer({ kind: 'failed', code, message: known ? error.message : 'The import failed.' });
  }
}

function work({ kind, target, files }: ImportTask, options: ImportOptions): Promise<TaskOutput> {
  const opened = files.map((file) => ({ ...file, open: () => createReadStream(file.path) }));
  if (kind === 'import') return importInto(target, opened, options);
  return previewFiles(target, opened, kind === 'count', options);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

// Without this V8 lets memory grow to several times of what is in use before it collects.
setFlagsFromString('--heap-growing-percent=40');
if (parentPort !== null) listen(parentPort);
