/** A stand-in for `utilityProcess`: the real service in a thread, with real ports. */
import { EventEmitter } from 'node:events';
import { MessagePort, Worker } from 'node:worker_threads';
import type { ForkOptions } from 'electron';
import type { TransferPort, UtilityApi } from '../electron-api.ts';

export type Forked = {
  entry: string;
  args: readonly string[];
  options: ForkOptions;
  running: boolean;
  /** Everything the host has said. */
  said: unknown[];
  /** Ends it as a crash would. */
  crash(): Promise<void>;
};

const ENTRY = new URL('./utility-thread.ts', import.meta.url);

/** Starts the service; records how it was started. */
export function forkThread(
  entry: string,
  args: string[],
  options: ForkOptions,
): { child: UtilityApi; forked: Forked } {
  const worker = new Worker(ENTRY, { argv: args, stdout: true, stderr: true });
  const said: unknown[] = [];
  const events = new EventEmitter();
  worker.on('message', (message) => events.emit('message', message));
  worker.on('error', (error) => events.emit('message', { kind: 'failed', message: error.message }));
  worker.on('exit', (code) => {
    forked.running = false;
    events.emit('exit', code);
  });
  const child = {
    pid: undefined,
    stdout: worker.stdout,
    stderr: worker.stderr,
    postMessage(message: unknown, transfer: TransferPort[] = []) {
      said.push(message);
      const ports = transfer.filter((port) => port instanceof MessagePort);
      worker.postMessage({ message, ports }, ports);
    },
    kill() {
      void worker.terminate();
      return true;
    },
    on: (event: string, listener: (...args: never[]) => void) =>
      events.on(event, listener as (...args: unknown[]) => void),
  } satisfies UtilityApi;
  const crash = async () => void (await worker.terminate());
  const forked: Forked = { entry, args, options, running: true, said, crash };
  return { child, forked };
}
