/** From a stranger's call to work that may be done: the method looked up, its input checked. */
import { contract, type GraphService, type MethodName } from './contract.ts';
import { ServiceError } from './errors.ts';
import type { CallMessage } from './wire.ts';

/** A checked call, ready to run. */
export type Work = (
  signal: AbortSignal,
  onProgress: (progress: unknown) => void,
) => Promise<unknown>;

/** A method whose input was checked. */
export type AnyMethod = (
  input: unknown,
  options: { signal: AbortSignal; onProgress: (progress: unknown) => void },
) => Promise<unknown>;

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/**
 * Checks a call against the contract.
 * @throws ServiceError UNKNOWN_METHOD or INVALID_INPUT
 */
export function prepareCall(service: Partial<GraphService>, call: CallMessage): Work {
  if (!isMethod(call.method) || service[call.method] === undefined) {
    const name = call.method.slice(0, 60);
    throw new ServiceError('UNKNOWN_METHOD', `The service has no method "${name}".`);
  }
  const parsed = contract[call.method].input.safeParse(call.input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [call.method, ...(issue?.path ?? [])].join('.');
    throw new ServiceError('INVALID_INPUT', `${where}: ${issue?.message ?? 'not valid'}.`);
  }
  const run = service[call.method] as AnyMethod;
  return (signal, onProgress) => run(parsed.data, { signal, onProgress });
}
