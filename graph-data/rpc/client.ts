/**
 * The service from afar. A client has the service's own type; it outlives its ports, so that a service
 * that was restarted is the same service to its callers. Imports the contract as types only: no
 * validation library reaches a browser.
 */
import type {
  ConnectionStatus,
  ErrorCode,
  GraphClient,
  GraphService,
  ProjectChange,
} from './contract.ts';
import { CLIENT_GRACE, type Deadlines, deadlineOf } from './deadlines.ts';
import { ServiceError } from './errors.ts';
import type { Port } from './port.ts';
import { type CallMessage, readServerMessage, type ServerMessage } from './wire.ts';

/** A client and what its host does with it. */
export type Client = GraphClient & {
  /** Passes a call on whose method and input are still unchecked; the service checks them. */
  call(method: string, input: unknown, options?: AnyOptions): Promise<unknown>;
  /** Goes on over this port: calls that waited are sent. */
  attach(port: Port): void;
  /** Gives up: every call fails with this sentence, now and later, until a port is attached. */
  fail(message: string): void;
};

type AnyOptions = { signal?: AbortSignal; onProgress?: (progress: never) => void };

type Pending = {
  message: CallMessage;
  sent: boolean;
  resolve: (output: unknown) => void;
  reject: (error: ServiceError) => void;
  onProgress: ((progress: never) => void) | undefined;
  /** Stops the clock and lets go of the caller's signal. */
  release: () => void;
};

const MAX_PENDING = 1_000;

/** Makes a client that is not yet connected; its calls wait for a port. */
export function createClient(deadlines: Deadlines = {}): Client {
  const caller = new Caller(deadlines);
  return {
    service: createProxy((method, input, options) => caller.call(method, input, options)),
    onChange: (listener) => caller.listen(caller.changes, listener),
    onStatus: (listener) => caller.listenStatus(listener),
    close: () => caller.close(),
    call: (method, input, options) => caller.call(method, input, options),
    attach: (port) => caller.attach(port),
    fail: (message) => caller.giveUp(new ServiceError('INIT_FAILED', message)),
  };
}

type Call = (method: string, input: unknown, options: AnyOptions | undefined) => Promise<unknown>;

/** An object with every method there could be; the service's dispatcher knows which there are. */
function createProxy(call: Call): GraphService {
  const methods = new Map<string, (input: unknown, options?: AnyOptions) => Promise<unknown>>();
  return new Proxy({} as GraphService, {
    get(_target, name) {
      // With a `then` the service itself would be taken for a promise wherever it is awaited.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const known = methods.get(name);
      if (known !== undefined) return known;
      const method = (input: unknown, options?: AnyOptions) => call(name, input, options);
      methods.set(name, method);
      return method;
    },
  });
}

class Caller {
  readonly changes = new Set<(change: ProjectChange) => void>();
  readonly #statuses = new Set<(status: ConnectionStatus) => void>();
  readonly #pending = new Map<number, Pending>();
  readonly #deadlines: Deadlines;
  #port: Port | null = null;
  #status: ConnectionStatus | null = null;
  #end: ServiceError | null = null;
  #lastId = 0;

  constructor(deadlines: Deadlines) {
    this.#deadlines = deadlines;
  }

  call(method: string, input: unknown, options: AnyOptions = {}): Promise<unknown> {
    if (this.#end !== null) return Promise.reject(this.#end);
    if (options.signal?.aborted === true) return Promise.reject(cancelled());
    if (this.#pending.size >= MAX_PENDING) {
      const text = 'Too many requests are waiting; try again in a moment.';
      return Promise.reject(new ServiceError('NOT_READY', text));
    }
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const id = this.#lastId;
      const { onProgress } = options;
      const progress = onProgress !== undefined;
      const message: CallMessage = { kind: 'call', id, method, input, progress };
      const release = this.#watch(id, method, options.signal);
      const pending: Pending = { message, sent: false, resolve, reject, onProgress, release };
      this.#pending.set(id, pending);
      this.#sendCall(pending);
    });
  }

  attach(port: Port): void {
    this.#end = null;
    this.#port = port;
    port.onMessage((raw) => {
      const message = readServerMessage(raw);
      if (message !== null && this.#port === port) this.#receive(message);
    });
    port.onClose(() => {
      if (this.#port === port) this.#lose();
    });
    for (const pending of [...this.#pending.values()]) this.#sendCall(pending);
  }

  /** Fails for good: nothing that the port may still bring changes that. */
  giveUp(error: ServiceError): void {
    this.#port = null;
    this.#fail(error);
  }

  #fail(error: ServiceError): void {
    this.#end = error;
    for (const id of [...this.#pending.keys()]) this.#settle(id, error);
    this.#setStatus({ state: 'failed', message: error.message });
  }

  close(): void {
    const port = this.#port;
    this.#port = null;
    port?.close();
    this.#end = disconnected('The connection to the project is closed.');
    for (const id of [...this.#pending.keys()]) this.#settle(id, this.#end);
  }

  listen<T>(listeners: Set<T>, listener: T): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Tells the current status too, so that a listener that comes late has missed nothing. */
  listenStatus(listener: (status: ConnectionStatus) => void): () => void {
    queueMicrotask(() => {
      if (this.#status !== null && this.#statuses.has(listener)) listener(this.#status);
    });
    return this.listen(this.#statuses, listener);
  }

  #sendCall(pending: Pending): void {
    if (this.#port === null || pending.sent) return;
    pending.sent = true;
    try {
      this.#port.send(pending.message);
    } catch {
      const text = `The input of ${pending.message.method} cannot be sent.`;
      this.#settle(pending.message.id, new ServiceError('INVALID_INPUT', text));
    }
  }

  /** Ends the call when its time is up or its caller cancels. */
  #watch(id: number, method: string, signal: AbortSignal | undefined): () => void {
    const limit = deadlineOf(method, this.#deadlines);
    const late = () => {
      const text = `This took longer than ${limit / 1000} seconds and was given up.`;
      this.#abandon(id, new ServiceError('DEADLINE', text));
    };
    const timer = Number.isFinite(limit) ? setTimeout(late, limit + CLIENT_GRACE) : undefined;
    const cancel = () => this.#abandon(id, cancelled());
    signal?.addEventListener('abort', cancel);
    return () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  }

  #abandon(id: number, error: ServiceError): void {
    if (this.#pending.get(id)?.sent === true) this.#port?.send({ kind: 'cancel', id });
    this.#settle(id, error);
  }

  #settle(id: number, error: ServiceError): void {
    this.#take(id)?.reject(error);
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.release();
    return pending;
  }

  #receive(message: ServerMessage): void {
    switch (message.kind) {
      case 'answer':
        this.#take(message.id)?.resolve(message.output);
        break;
      case 'failure':
        this.#settle(message.id, fromWire(message.failure));
        break;
      case 'progress':
        this.#pending.get(message.id)?.onProgress?.(message.progress as never);
        break;
      case 'change':
        for (const listener of [...this.changes]) listener(message.change);
        break;
      case 'status':
        if (message.status.state === 'failed') {
          this.#fail(new ServiceError('INIT_FAILED', message.status.message));
        } else {
          this.#end = null;
          this.#setStatus(message.status);
        }
        break;
      default:
        message satisfies never;
    }
  }

  #lose(): void {
    this.#port = null;
    const error = disconnected('The connection to the project was lost; it is being restored.');
    for (const [id, pending] of [...this.#pending]) if (pending.sent) this.#settle(id, error);
    this.#setStatus({ state: 'reconnecting' });
  }

  #setStatus(status: ConnectionStatus): void {
    this.#status = status;
    for (const listener of [...this.#statuses]) listener(status);
  }
}

function fromWire(failure: { code: ErrorCode; message: string }): ServiceError {
  return new ServiceError(failure.code, failure.message);
}

function cancelled(): ServiceError {
  return new ServiceError('CANCELLED', 'This was cancelled.');
}

function disconnected(message: string): ServiceError {
  return new ServiceError('DISCONNECTED', message);
}
