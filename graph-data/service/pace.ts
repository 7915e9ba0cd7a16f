/** Lets long work give way, so that a cancellation or another call gets its turn. */
import { setImmediate } from 'node:timers/promises';
import { ServiceError } from '../rpc/errors.ts';

const STRETCH_MS = 20;

/** To be awaited between steps of long work: gives way once 20 ms have gone by. */
export type Pace = () => Promise<void> | undefined;

/**
 * A pace for one call.
 * @throws ServiceError CANCELLED from the pace once `signal` is aborted
 */
export function createPace(signal: AbortSignal | undefined): Pace {
  let since = performance.now();
  const giveWay = async () => {
    await setImmediate();
    since = performance.now();
    throwIfCancelled(signal);
  };
  return () => (performance.now() - since < STRETCH_MS ? undefined : giveWay());
}

/** @throws ServiceError CANCELLED if the call was cancelled */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ServiceError('CANCELLED', 'The task was cancelled.');
}
