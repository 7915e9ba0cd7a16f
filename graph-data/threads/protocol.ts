/** What is said between whoever runs tasks in threads and the inside of a thread. */
import type { ErrorCode } from '../rpc/contract.ts';

/** Told to a thread; it has one task at a time. */
export type ThreadRequest<T> = { kind: 'run'; task: T } | { kind: 'cancel' };

/** Said by a thread: how far it is, then how its task has ended. */
export type ThreadAnswer<P, O> =
  | { kind: 'progress'; progress: P }
  | { kind: 'done'; output: O }
  | { kind: 'failed'; code: ErrorCode; message: string };
