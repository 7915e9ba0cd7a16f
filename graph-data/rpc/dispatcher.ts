/** Serves strangers: the input of every call is checked against the contract first. */
import { type Backend, type DispatcherOptions, dispatch } from './dispatch.ts';
import type { Port } from './port.ts';
import { prepareCall } from './prepare-call.ts';

/**
 * Serves one client until its port closes.
 * @param backend the service, once it is ready; calls wait for it, and all fail if it rejects
 */
export function serve(port: Port, backend: Promise<Backend>, options: DispatcherOptions): void {
  dispatch(port, backend, prepareCall, options);
}
