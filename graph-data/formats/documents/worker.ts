/** The thread that documents are read in: one file in, progress on the way, its text at the end. */
import { serveTasks } from '../../threads/serve-tasks.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** A file to read. */
export type ReadingTask = { bytes: Uint8Array; name: string };
/** In whatever the file is made of: pages, parts. */
export type ReadingProgress = { done: number; total: number };

serveTasks<ReadingTask, ReadingProgress, ReadDocument>(
  ({ bytes, name }, { onProgress }) =>
    readDocument(bytes, { name, onProgress: (done, total) => onProgress({ done, total }) }),
  () => ({ code: 'INVALID_INPUT', message: 'The file could not be read.' }),
);
