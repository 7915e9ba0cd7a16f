/**
 * Reads documents in a thread of their own: a stranger's file may take long, or all the memory it can get, and must
 * neither hold up the service nor bring it down.
 */
import type { ReadDocument } from '../formats/documents/read-document.ts';
import type { ReadingProgress, ReadingTask } from '../formats/documents/worker.ts';
import { LIMITS } from '../formats/limits.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads, type RunOptions } from '../threads/run-tasks.ts';

/** Reads one file. @throws ServiceError INVALID_INPUT in a sentence that names the file; CANCELLED */
export type DocumentReader = (
  task: ReadingTask,
  options: RunOptions<ReadingProgress>,
) => Promise<ReadDocument>;

export type DocumentRunner = { read: DocumentReader; close(): void };

/** Files read at once; each may take a gigabyte. */
const AT_ONCE = 2;

/**
 * A runner with no thread yet; one is started when first needed and kept for the next file.
 * @param worker where the compiled `worker.ts` of the readers lies
 * @param heap megabytes that a thread may use
 */
export function createDocumentRunner(
  worker: URL = new URL('../formats/documents/worker.ts', import.meta.url),
  heap: number = LIMITS.readHeap,
): DocumentRunner {
  const { run, close } = createThreads<ReadingTask, ReadingProgress, ReadDocument>({
    worker,
    limits: { maxOldGenerationSizeMb: heap },
    atOnce: AT_ONCE,
    cancel: 'end',
    words: {
      cancelled: 'Reading was cancelled.',
      closed: 'The project was closed.',
      broken: tooMuch,
    },
  });
  return { read: run, close };
}

// A thread ends by itself when its memory does not suffice.
function tooMuch({ name }: ReadingTask, cause: Error | undefined): ServiceError {
  const what = `“${name.slice(0, 120)}”: it takes more memory to read than there is for one document`;
  return new ServiceError('INVALID_INPUT', `${what}; split it.`, { cause });
}
