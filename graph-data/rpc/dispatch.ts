/**
 * Answers the calls of one client. Whatever arrives, every call ends in exactly one answer or failure,
 * and no more than a sentence of an unexpected error leaves the process.
 */
import type { GraphService, ProjectChange } from './contract.ts';
import { type Deadlines, deadlineOf } from './deadlines.ts';
import { ServiceError } from './errors.ts';
import type { Port } from './port.ts';
import type { Work } from './prepare-call.ts';
import { type CallMessage, readClientMessage, type ServerMessage } from './wire.ts';

/** The service as a process offers it, or a part of it. */
export type Backend = {
  service: Partial<GraphService>;
  onChange(listener: (change: ProjectChange) => void): () => void;
};

export type DispatcherOptions = {
  /** Told of errors that clients must not see. */
  log: (error: unknown) => void;
  /** Runs a call in a later turn, so that a cancellation that already arrived is read first. */
  defer?: (run: () => void) => void;
  /** Told before a call runs; the call waits for it. Answers what to do once the call has ended. */
  watch?: (method: string) => Promise<() => void>;
  deadlines?: Deadlines;
};

type QueuedCall = { call: CallMessage; controller: AbortController };

const MAX_CALLS = 256;
const INTERNAL =
  'Edgewise could not do this because of an error of its own; details are in its log.';

/** Makes work of a call. @throws ServiceError where it is none that the service does */
export type Prepare = (service: Partial<GraphService>, call: CallMessage) => Work;

/** As `serve` and `serveTrusted`, which differ in how calls are looked at. */
export function dispatch(
  port: Port,
  backend: Promise<Backend>,
  prepare: Prepare,
  options: DispatcherOptions,
): void {
  new Dispatcher(port, prepare, options).start(backend);
}

class Dispatcher {
  readonly #port: Port;
  readonly #prepare: Prepare;
  readonly #options: DispatcherOptions;
  readonly #queue: QueuedCall[] = [];
  readonly #calls = new Map<number, AbortController>();
  #backend: Backend | null = null;
  #refusal: ServiceError | null = null;
  #stopFeed = () => {};
  #open = true;

  constructor(port: Port, prepare: Prepare, options: DispatcherOptions) {
    this.#port = port;
    this.#prepare = prepare;
    this.#options = options;
  }

  start(backend: Promise<Backend>): void {
    this.#port.onMessage((raw) => this.#receive(raw));
    this.#port.onClose(() => this.#close());
    backend.then(
      (ready) => this.#begin(ready),
      (error) => this.#refuse(error),
    );
  }

  #begin(backend: Backend): void {
    if (!this.#open) return;
    this.#backend = backend;
    this.#stopFeed = backend.onChange((change) => this.#send({ kind: 'change', change }));
    this.#send({ kind: 'status', status: { state: 'ready' } });
    for (const _ of this.#queue) this.#schedule();
  }

  #refuse(error: unknown): void {
    const message = error instanceof ServiceError ? error.message : this.#hide(error).message;
    this.#refusal = new ServiceError('INIT_FAILED', message);
    this.#send({ kind: 'status', status: { state: 'failed', message } });
    for (const { call } of this.#queue.splice(0)) this.#fail(call.id, this.#refusal);
  }

  #receive(raw: unknown): void {
    const message = readClientMessage(raw);
    if (message?.kind === 'cancel') {
      this.#abort(message.id, new ServiceError('CANCELLED', 'This was cancelled.'));
    } else if (message !== null && !this.#calls.has(message.id)) {
      this.#accept(message);
    }
  }

  #accept(call: CallMessage): void {
    const refusal = this.#refusal ?? (this.#calls.size < MAX_CALLS ? null : overloaded());
    if (refusal !== null) {
      this.#sendFailure(call.id, refusal);
      return;
    }
    const controller = new AbortController();
    this.#calls.set(call.id, controller);
    this.#queue.push({ call, controller });
    if (this.#backend !== null) this.#schedule();
  }

  #schedule(): void {
    const defer = this.#options.defer ?? ((run) => setTimeout(run, 0));
    defer(() => {
      const next = this.#queue.shift();
      if (next === undefined || next.controller.signal.aborted || this.#backend === null) return;
      void this.#run(next, this.#backend);
    });
  }

  async #run({ call, controller }: QueuedCall, backend: Backend): Promise<void> {
    const late = this.#startDeadline(call);
    try {
      const work = this.#prepare(backend.service, call);
      const ended = await this.#options.watch?.(call.method);
      try {
        const output = await work(controller.signal, (progress) => this.#report(call, progress));
        this.#answer(call.id, output);
      } finally {
        ended?.();
      }
    } catch (error) {
      this.#fail(call.id, error);
    } finally {
      clearTimeout(late);
    }
  }

  #startDeadline({ id, method }: CallMessage): ReturnType<typeof setTimeout> | undefined {
    const limit = deadlineOf(method, this.#options.deadlines);
    if (!Number.isFinite(limit)) return undefined;
    const text = `This took longer than ${limit / 1000} seconds and was stopped.`;
    return setTimeout(() => this.#abort(id, new ServiceError('DEADLINE', text)), limit);
  }

  #report(call: CallMessage, progress: unknown): void {
    if (call.progress && this.#calls.has(call.id)) {
      this.#send({ kind: 'progress', id: call.id, progress });
    }
  }

  #answer(id: number, output: unknown): void {
    if (!this.#calls.delete(id)) return;
    try {
      this.#port.send({ kind: 'answer', id, output } satisfies ServerMessage);
    } catch (error) {
      this.#sendFailure(id, this.#hide(error));
    }
  }

  // Not by listening to each signal, which takes a tenth of the time of a small call.
  #abort(id: number, error: ServiceError): void {
    this.#calls.get(id)?.abort(error);
    this.#fail(id, error);
  }

  /** Fails an open call; a call that was already answered stays answered. */
  #fail(id: number, error: unknown): void {
    if (!this.#calls.delete(id)) return;
    this.#sendFailure(id, error instanceof ServiceError ? error : this.#hide(error));
  }

  #sendFailure(id: number, error: ServiceError): void {
    this.#send({ kind: 'failure', id, failure: { code: error.code, message: error.message } });
  }

  #hide(error: unknown): ServiceError {
    this.#options.log(error);
    return new ServiceError('INTERNAL', INTERNAL);
  }

  #send(message: ServerMessage): void {
    if (!this.#open) return;
    try {
      this.#port.send(message);
    } catch (error) {
      this.#options.log(error);
    }
  }

  #close(): void {
    this.#open = false;
    this.#stopFeed();
    this.#queue.length = 0;
    const gone = new ServiceError('CANCELLED', 'The client has gone.');
    for (const controller of [...this.#calls.values()]) controller.abort(gone);
    this.#calls.clear();
  }
}

function overloaded(): ServiceError {
  return new ServiceError('NOT_READY', 'Too many requests are waiting; try again in a moment.');
}
