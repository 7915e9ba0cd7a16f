/** The service process as a utility process of Electron. */
import {
  type HostMessage,
  NEW_PROJECT,
  type ServiceMessage,
} from '../graph-data/service/control.ts';
import type { SpawnedService } from '../graph-data/service/supervisor.ts';
import type { ElectronApi, OutputStream, TransferPort, UtilityApi } from './electron-api.ts';

/** A service process to which windows are connected by ports of their own. */
export type UtilityService = SpawnedService & { connect(port: TransferPort): void };

export type UtilityOptions = {
  /** Absolute path of the bundled service. */
  entry: string;
  /** Absolute path of the project file. */
  project: string;
  /** Whether to make an empty project where there is none. */
  create?: boolean;
  environment: NodeJS.ProcessEnv;
  /** Hears what the process prints. */
  log: (text: string) => void;
};

/** What a process needs of its environment to run and to find a place for temporary files. */
const INHERITED = ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'LC_ALL', 'TZ'] as const;

/** The environment of the service: a short list, so that no secret of the person's is passed on. */
export function serviceEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = INHERITED.map((name) => [name, environment[name]] as const);
  return Object.fromEntries(
    pairs.filter((pair): pair is [(typeof pair)[0], string] => pair[1] !== undefined),
  );
}

/**
 * Starts a service process for one project.
 * @param end ends a process by its id at once
 */
export function spawnUtility(
  utilityProcess: ElectronApi['utilityProcess'],
  options: UtilityOptions,
  end: (pid: number) => void = endProcess,
): UtilityService {
  const args = [options.project, ...(options.create === true ? [NEW_PROJECT] : [])];
  const child = utilityProcess.fork(options.entry, args, {
    env: serviceEnvironment(options.environment),
    stdio: 'pipe',
    serviceName: 'Edgewise graph service',
  });
  // A pipe that nobody reads fills up and stops the process.
  relay(child.stdout, options.log);
  relay(child.stderr, options.log);
  const send = (message: HostMessage, ports: TransferPort[] = []) =>
    child.postMessage(message, ports);
  return {
    rpc: null,
    send: (message) => send(message),
    connect: (port) => send({ kind: 'connect' }, [port]),
    onMessage: (listener) =>
      void child.on('message', (message) => listener(message as ServiceMessage)),
    onExit: (listener) => void child.on('exit', (code) => listener(`code ${code}`)),
    kill: () => kill(child, end),
  };
}

function relay(stream: OutputStream | null, log: (text: string) => void): void {
  stream?.on('data', (chunk) => log(String(chunk).trimEnd()));
}

/** Electron asks politely first, which a process deep in a query does not hear for two seconds. */
function kill(child: UtilityApi, end: (pid: number) => void): void {
  if (child.pid === undefined) child.kill();
  else end(child.pid);
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
