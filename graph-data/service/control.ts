/** What a host and its service process say to each other beside the calls of clients. */

import type { Place } from './places.ts';

/** The argument after its path with which a service process makes a project that is not there yet. */
export const NEW_PROJECT = 'new';

/** From the host. `connect` comes with a message port for one more client. */
export type HostMessage =
  | { kind: 'ping'; serial: number }
  | { kind: 'connect' }
  /** A person chose a file: `place.handle` is what a page may call it by. */
  | { kind: 'grant'; place: Place }
  | { kind: 'stop' };

/** From the service. `began` and `ended` frame a call, so that a hang has a name; brief ones may go without. */
export type ServiceMessage =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'pong'; serial: number }
  | { kind: 'began'; call: number; method: string }
  | { kind: 'ended'; call: number };
