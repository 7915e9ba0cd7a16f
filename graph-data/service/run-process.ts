/** Wires a backend to the process it runs in; what every service process does after it knows its project. */

import type { Deadlines } from '../rpc/deadlines.ts';
import { openProcessChannel } from './process-channel.ts';
import { type OpenedBackend, serveProcess } from './serve-process.ts';

/**
 * Serves until the host says stop or is gone.
 * @param open opens the project
 */
export function runProcess(open: () => Promise<OpenedBackend>, deadlines: Deadlines = {}): void {
  const channel = openProcessChannel();
  const service = serveProcess({
    open,
    deadlines,
    tell: channel.tell,
    exit: () => process.exit(0),
    log: (error) => process.stderr.write(`${describe(error)}\n`),
  });
  channel.onMessage(service.receive);
  channel.onClient(service.addClient);
  channel.onOrphaned(() => service.receive({ kind: 'stop' }));
  // The host decides when to end; Ctrl+C reaches the whole process group.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => service.receive({ kind: 'stop' }));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
