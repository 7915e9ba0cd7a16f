/** The one error type that crosses the service's boundary. */
import type { ErrorCode } from './contract.ts';

/** A failure with a code the caller can act on and one clear sentence a person can read. */
export class ServiceError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServiceError';
    this.code = code;
  }
}
