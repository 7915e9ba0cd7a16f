/** A thread for tests: counts, waits, fails or ends as it is told. */
import { setTimeout } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { ServiceError } from '../rpc/errors.ts';
import { serveTasks } from './serve-tasks.ts';

export type TestTask =
  | { do: 'count'; to: number }
  /** Takes a moment to give up when it is told to. */
  | { do: 'wait' }
  | { do: 'refuse' | 'fail' | 'die' | 'exit' | 'grow' };

serveTasks<TestTask, number, number>(
  async (task, { signal, onProgress }) => {
    switch (task.do) {
      case 'count':
        for (let at = 1; at <= task.to; at++) onProgress(at);
        return threadId;
      case 'wait':
        onProgress(0);
        while (!signal.aborted) await setTimeout(5);
        await setTimeout(50);
        throw new ServiceError('CANCELLED', 'All was taken back.');
      case 'refuse':
        throw new ServiceError('CONFLICT', 'Not now.');
      case 'fail':
        throw new RangeError('out of range');
      case 'die':
        globalThis.setTimeout(() => {
          throw new Error('of itself');
        });
        return new Promise(() => {});
      case 'exit':
        process.exit(3);
        break;
      case 'grow':
        for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 100_000 }, () => 0.5));
    }
    return 0;
  },
  () => ({ code: 'INVALID_INPUT', message: 'That is no task.' }),
);
