/** Checks a large file's rows while people look at it already; what writes to it waits for the outcome. */
import type { GraphService, MethodName } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { GraphHost } from './graph-service.ts';
import { createListeners } from './listeners.ts';
import type { Project } from './open-project.ts';

/** Whatever stores something in the project. */
const WRITES = [
  'applyChanges',
  'applyStaged',
  'mergeProject',
  'importFiles',
  'keepOriginal',
  'checkQuotes',
] as const satisfies readonly MethodName[];

/** A host whose file is being checked, and when that is over: in good order, damaged, or given up. */
export type CheckedHost = GraphHost & { checked: Promise<void> };

/**
 * Starts the check of a project that was opened without it, and tells when its state changes.
 * @param check answers what is damaged, in a sentence, or null
 */
export function withFileCheck(
  project: Project,
  host: GraphHost,
  check: () => Promise<string | null>,
): CheckedHost {
  if (project.check.state !== 'running') return { ...host, checked: Promise.resolve() };
  const { tell, onChange } = createListeners(host);
  const checked = check().then(async (damage) => {
    project.check = damage === null ? { state: 'done' } : { state: 'damaged', message: damage };
    const { revision } = await host.service.getProject({});
    tell({ revision, name: 'Check file' });
  });
  // Whoever writes is told; nobody else has to be.
  checked.catch(() => {});
  return {
    checked,
    service: guardWrites(host.service, async () => {
      await checked;
      if (project.check.state !== 'damaged') return;
      throw new ServiceError('READ_ONLY', `Nothing was changed: ${project.check.message}`);
    }),
    onChange,
  };
}

function guardWrites(service: GraphService, admit: () => Promise<void>): GraphService {
  const guarded = { ...service };
  const guard = <M extends MethodName>(method: M) => {
    const near: GraphService[M] = service[method];
    const later = async (...args: Parameters<GraphService[M]>) => {
      await admit();
      return Reflect.apply(near, null, args);
    };
    guarded[method] = later as GraphService[M];
  };
  for (const method of WRITES) guard(method);
  return guarded;
}
