/** The thread that documents are read in: one file in, progress on the way, its text at the end. */
import { parentPort } from 'node:worker_threads';
import { ServiceError } from '../../rpc/errors.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** A file to read. */
export type ReadingTask = { bytes: Uint8Array; name: string };

export type ReadingAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; document: ReadDocument }
  | { kind: 'failed'; message: string };

parentPort?.on('message', async ({ bytes, name }: ReadingTask) => {
  const answer = (message: ReadingAnswer) => parentPort?.postMessage(message);
  try {
    const onProgress = (done: number, total: number) => answer({ kind: 'progress', done, total });
    answer({ kind: 'done', document: await readDocument(bytes, { name, onProgress }) });
  } catch (error) {
    const said = error instanceof ServiceError ? error.message : 'The file could not be read.';
    answer({ kind: 'failed', message: said });
  }
});
