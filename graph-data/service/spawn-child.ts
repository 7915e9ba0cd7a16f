/** The service process as a child of a Node program. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { portOverIpc } from '../rpc/child-process.ts';
import { splitPort } from '../rpc/split-port.ts';
import type { ServiceMessage } from './control.ts';
import type { SpawnedService } from './supervisor.ts';

/** The entry of the service process, to be given the project's path. */
export const SERVICE_ENTRY = fileURLToPath(new URL('./process.ts', import.meta.url));

/**
 * Where Node keeps what it has compiled: without it, every thread that runs from its sources first loads a compiler of
 * 20 MB.
 */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/edgewise', import.meta.url));

/**
 * Starts a service process.
 * @param entry its module, see SERVICE_ENTRY
 * @param args its arguments
 */
export function spawnChild(entry: string, args: readonly string[]): SpawnedService {
  const child = fork(entry, args, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // What is short-lived is collected early: by itself Node keeps 48 MB for it.
    execArgv: ['--max-semi-space-size=4'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  });
  const { rpc, control } = splitPort(portOverIpc(child));
  return {
    rpc,
    send: (message) => control.send(message),
    onMessage: (listener) => control.onMessage((message) => listener(message as ServiceMessage)),
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(signal ?? `code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}
