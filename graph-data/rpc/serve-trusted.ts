/** Serves another thread of one's own, which has checked what it asks: without the contract and what reads it. */
import type { GraphService } from './contract.ts';
import { type Backend, type DispatcherOptions, dispatch } from './dispatch.ts';
import { ServiceError } from './errors.ts';
import type { Port } from './port.ts';
import type { AnyMethod, Work } from './prepare-call.ts';
import type { CallMessage } from './wire.ts';

/** As `serve`, for whoever may be believed. */
export function serveTrusted(
  port: Port,
  backend: Promise<Backend>,
  options: DispatcherOptions,
): void {
  dispatch(port, backend, lookUp, options);
}

function lookUp(service: Partial<GraphService>, { method, input }: CallMessage): Work {
  const methods: Partial<Record<string, unknown>> = service;
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (typeof run !== 'function') {
    throw new ServiceError('UNKNOWN_METHOD', `This thread has no method “${method}”.`);
  }
  return (signal, onProgress) => (run as AnyMethod)(input, { signal, onProgress });
}
