/** The thread that layouts run in: one request in, positions on the way and at the end out. */
import { parentPort } from 'node:worker_threads';
import type { LayoutInput, Positions } from '../model/layout.ts';
import { computeLayout } from './layout.ts';

export type WorkerAnswer =
  | { kind: 'progress'; positions: Positions }
  | { kind: 'done'; positions: Positions }
  | { kind: 'failed'; message: string };

parentPort?.on('message', (input: LayoutInput) => {
  const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);
  try {
    const positions = computeLayout(input, (now) => answer({ kind: 'progress', positions: now }));
    answer({ kind: 'done', positions });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
