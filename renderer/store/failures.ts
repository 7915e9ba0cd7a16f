/** What went wrong, as one clear sentence. */

import type { ErrorCode } from '../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../graph-data/rpc/errors.ts';

const OWN_WORDS: Partial<Record<ErrorCode, string>> = {
  NOT_READY: 'The project is still being opened; try again in a moment.',
  DISCONNECTED:
    'The connection to the graph service was lost; it is being restored and what you see is kept.',
  DEADLINE: 'The graph service took too long to answer; try again or ask for less.',
};

/** Whether a failure only says that a person, or newer work, ended the call. */
export function isCancelled(failure: unknown): boolean {
  if (failure instanceof ServiceError) return failure.code === 'CANCELLED';
  return failure instanceof Error && failure.name === 'AbortError';
}

/** The code of a failure of the service; null for any other failure. */
export function failureCode(failure: unknown): ErrorCode | null {
  return failure instanceof ServiceError ? failure.code : null;
}

/** One sentence a person can act on. */
export function describeFailure(failure: unknown): string {
  if (failure instanceof ServiceError) return OWN_WORDS[failure.code] ?? failure.message;
  if (failure instanceof Error && failure.message !== '') return failure.message;
  return 'Something went wrong that Edgewise has no words for; try again.';
}
