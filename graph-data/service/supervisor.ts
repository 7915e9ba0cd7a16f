/**
 * Keeps one service process running: starts it, listens for its heartbeat, ends it when a query never
 * comes back (nothing less than ending the process stops SQLite), and starts it again. A process that
 * is committing is never ended.
 */
import { type Client, createClient } from '../rpc/client.ts';
import { CLIENT_GRACE, type Deadlines, deadlineOf, isWrite } from '../rpc/deadlines.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { Port } from '../rpc/port.ts';
import type { HostMessage, ServiceMessage } from './control.ts';
import type { Place } from './places.ts';

/** A running process, over child_process or Electron's utilityProcess. */
export type SpawnedService = {
  /** Where the host's own client talks; null where clients bring ports of their own. */
  rpc: Port | null;
  send(message: HostMessage): void;
  onMessage(listener: (message: ServiceMessage) => void): void;
  /** Called once the process is gone, with what is known of why. */
  onExit(listener: (reason: string) => void): void;
  /** Ends it at once (SIGKILL). */
  kill(): void;
};

export type SupervisorOptions = {
  spawn: () => SpawnedService;
  log: (line: string) => void;
  /** Called at each start, so that a host can hand its windows' ports to the new process. */
  onStart?: (service: SpawnedService) => void;
  /** Called when the service is silent in the middle of a commit, which only a person may end. */
  onStall?: () => void;
  deadlines?: Deadlines;
  /** Milliseconds. */
  timing?: Partial<Timing>;
};

export type Timing = {
  heartbeat: number;
  /**
   * Silence without any call that explains it, after which the process is ended: a little longer than a brief call may
   * take, which is then told why.
   */
  patience: number;
  /** Silence while the project is being opened. */
  opening: number;
  /** Waits before each restart in a row; when they are used up the service has failed. */
  backOff: readonly number[];
  /** A process that lived this long is not part of a row of failures. */
  healthy: number;
  /** How long a stopping process has to put its project away. */
  farewell: number;
};

export type Supervisor = {
  /** A client of the service that survives its restarts; fails for ever only if the service does. */
  client: Client;
  /** Resolves when the project is open; rejects with INIT_FAILED if it cannot be opened. */
  ready: Promise<void>;
  /** Tells the service of a file that a person chose; a service that is started again forgets it. */
  grant(place: Place): void;
  /** Ends the process now and starts another; for a person who no longer wants to wait. */
  restart(): void;
  /** Lets the process put its project away, then ends it. */
  stop(): Promise<void>;
};

const TIMING: Timing = {
  heartbeat: 1_000,
  patience: 12_000,
  opening: 60_000,
  backOff: [0, 250, 1_000, 4_000],
  healthy: 60_000,
  farewell: 5_000,
};
const GAVE_UP = 'The project could not be kept open: its service ended several times in a row.';

/** Starts the service. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const watcher = new Watcher(options, { ...TIMING, ...options.timing });
  watcher.start();
  return {
    client: watcher.client,
    ready: watcher.ready,
    restart: () => watcher.kill('was restarted by hand'),
    grant: (place) => watcher.grant(place),
    stop: () => watcher.stop(),
  };
}

type OpenCall = { method: string; since: number };

class Watcher {
  readonly client: Client;
  readonly ready: Promise<void>;
  readonly #options: SupervisorOptions;
  readonly #timing: Timing;
  readonly #calls = new Map<number, OpenCall>();
  #settleReady: (error: ServiceError | null) => void = () => {};
  #service: SpawnedService | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #onStopped: (() => void) | null = null;
  #opened = false;
  #stalled = false;
  #serial = 0;
  /** When the oldest unanswered ping was sent; null when all are answered. */
  #silentSince: number | null = null;
  #lastTick = 0;
  #startedAt = 0;
  #failures = 0;

  constructor(options: SupervisorOptions, timing: Timing) {
    this.#options = options;
    this.#timing = timing;
    this.client = createClient(options.deadlines);
    this.ready = new Promise((resolve, reject) => {
      this.#settleReady = (error) => (error === null ? resolve() : reject(error));
    });
    // Whoever needs to know awaits it; a supervisor that is stopped early must not end the program.
    this.ready.catch(() => {});
  }

  start(): void {
    this.#calls.clear();
    this.#opened = false;
    this.#stalled = false;
    this.#silentSince = null;
    this.#startedAt = Date.now();
    this.#lastTick = this.#startedAt;
    const service = this.#options.spawn();
    this.#service = service;
    service.onMessage((message) => this.#receive(message));
    service.onExit((reason) => this.#exited(service, reason));
    if (service.rpc !== null) this.client.attach(service.rpc);
    this.#options.onStart?.(service);
    this.#timer = setInterval(() => this.#tick(), this.#timing.heartbeat);
  }

  grant(place: Place): void {
    this.#service?.send({ kind: 'grant', place });
  }

  kill(reason: string): void {
    this.#options.log(`The service ${reason}; its process is ended and started again.`);
    this.#service?.kill();
  }

  stop(): Promise<void> {
    const service = this.#service;
    if (service === null) return Promise.resolve();
    return new Promise((resolve) => {
      const impatient = setTimeout(() => service.kill(), this.#timing.farewell);
      this.#onStopped = () => {
        clearTimeout(impatient);
        resolve();
      };
      service.send({ kind: 'stop' });
    });
  }

  #receive(message: ServiceMessage): void {
    switch (message.kind) {
      case 'ready':
        this.#opened = true;
        this.#settleReady(null);
        break;
      case 'failed':
        this.#opened = true;
        this.client.fail(message.message);
        this.#settleReady(new ServiceError('INIT_FAILED', message.message));
        break;
      case 'pong':
        if (message.serial === this.#serial) this.#silentSince = null;
        this.#stalled = false;
        break;
      case 'began':
        this.#calls.set(message.call, { method: message.method, since: Date.now() });
        break;
      case 'ended':
        this.#calls.delete(message.call);
        // A sign of life like any other: pings that waited behind a long call are answered in a moment.
        this.#silentSince = null;
        break;
      default:
        message satisfies never;
    }
  }

  #tick(): void {
    const now = Date.now();
    // After a sleep of the whole machine silence proves nothing: begin to listen anew.
    if (now - this.#lastTick > this.#timing.heartbeat * 5) this.#silentSince = null;
    this.#lastTick = now;
    if (this.#silentSince !== null) this.#judge(now, now - this.#silentSince);
    else this.#silentSince = now;
    this.#serial += 1;
    this.#service?.send({ kind: 'ping', serial: this.#serial });
  }

  /** Decides what to make of a service that has been silent for `silence` milliseconds. */
  #judge(now: number, silence: number): void {
    const calls = [...this.#calls.values()];
    if (calls.some((call) => isWrite(call.method))) {
      if (silence > this.#timing.patience && !this.#stalled) {
        this.#stalled = true;
        this.#options.log('The service has been silent for long while saving; it is left alone.');
        this.#options.onStall?.();
      }
      return;
    }
    const late = calls.find((call) => now - call.since > this.#limit(call));
    const patience = this.#opened ? this.#timing.patience : this.#timing.opening;
    if (late !== undefined) this.kill(`did not come back from ${late.method}`);
    else if (calls.length === 0 && silence > patience) this.kill('gave no sign of life');
  }

  #limit(call: OpenCall): number {
    const deadline = deadlineOf(call.method, this.#options.deadlines);
    return deadline + CLIENT_GRACE + this.#timing.heartbeat;
  }

  #exited(service: SpawnedService, reason: string): void {
    if (this.#service !== service) return;
    this.#service = null;
    clearInterval(this.#timer);
    if (this.#onStopped !== null) {
      this.client.close();
      this.#onStopped();
      return;
    }
    this.#options.log(`The service process ended (${reason}).`);
    this.#again();
  }

  #again(): void {
    if (Date.now() - this.#startedAt > this.#timing.healthy) this.#failures = 0;
    const wait = this.#timing.backOff[this.#failures];
    this.#failures += 1;
    if (wait === undefined) {
      this.client.fail(GAVE_UP);
      this.#settleReady(new ServiceError('INIT_FAILED', GAVE_UP));
      return;
    }
    setTimeout(() => this.start(), wait);
  }
}
