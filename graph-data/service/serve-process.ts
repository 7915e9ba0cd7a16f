/** The inside of a service process: one backend, any number of clients, one host that watches. */

import { type Deadlines, isBrief, isWrite } from '../rpc/deadlines.ts';
import type { Backend } from '../rpc/dispatch.ts';
import { serve } from '../rpc/dispatcher.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Port } from '../rpc/port.ts';
import type { HostMessage, ServiceMessage } from './control.ts';
import type { Place } from './places.ts';

/** A backend that can be put away in good order. */
export type OpenedBackend = Backend & {
  close(): void | Promise<void>;
  /** Told of each file that a person chose. */
  grant?(place: Place): void;
};

export type ServiceProcessOptions = {
  /** Opens the project. A rejection is told to every client, now and later. */
  open: () => Promise<OpenedBackend>;
  /** Tells the host; resolves once the message has left this process. */
  tell: (message: ServiceMessage) => Promise<void>;
  /** Ends the process. */
  exit: () => void;
  log: (error: unknown) => void;
  deadlines?: Deadlines;
};

export type ServiceProcess = {
  addClient(port: Port): void;
  receive(message: HostMessage): void;
};

/** Starts opening the project at once; clients may be added before it is open. */
export function serveProcess(options: ServiceProcessOptions): ServiceProcess {
  const { tell, log } = options;
  const backend = options.open();
  backend.then(
    () => tell({ kind: 'ready' }),
    (error) => tell({ kind: 'failed', message: sentenceOf(error, log) }),
  );
  const watch = createWatch(tell);
  const deadlines = options.deadlines ?? {};
  return {
    addClient: (port) => serve(port, backend, { log, watch, deadlines, defer: setImmediate }),
    receive(message) {
      if (message.kind === 'ping') void tell({ kind: 'pong', serial: message.serial });
      if (message.kind === 'grant') {
        // Of a project that could not be opened every client hears otherwise.
        backend.then(({ grant }) => grant?.(message.place)).catch(() => {});
      }
      if (message.kind === 'stop') void stop(backend, options);
    },
  };
}

/**
 * Tells the host before a call runs: once SQLite has the thread, nothing more can be told. Of brief ones only beside
 * others: where nothing that it knows of explains a silence, the host ends it all the same.
 */
function createWatch(tell: (message: ServiceMessage) => Promise<void>) {
  let last = 0;
  const untold = new Map<number, string>();
  let told = 0;
  const tellAll = () => {
    const sent = [...untold].map(([call, method]) => tell({ kind: 'began', call, method }));
    told += sent.length;
    untold.clear();
    return Promise.all(sent);
  };
  return async (method: string) => {
    last += 1;
    const call = last;
    untold.set(call, method);
    if (told > 0 || !isBrief(method)) {
      const heard = tellAll();
      // A commit waits until its host knows of it: a silence would otherwise look like a hang.
      if (isWrite(method)) await heard;
    }
    return () => {
      if (untold.delete(call)) return;
      told -= 1;
      void tell({ kind: 'ended', call });
    };
  };
}

async function stop(backend: Promise<OpenedBackend>, options: ServiceProcessOptions) {
  try {
    await (await backend).close();
  } catch (error) {
    if (!(error instanceof ServiceError)) options.log(error);
  }
  options.exit();
}

function sentenceOf(error: unknown, log: (error: unknown) => void): string {
  if (error instanceof ServiceError) return error.message;
  log(error);
  return 'The project could not be opened because of an error in Edgewise; details are in its log.';
}
