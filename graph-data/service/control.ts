/** What a host and its service process say to each other beside the calls of clients. */

/** From the host. `connect` comes with a message port for one more client. */
export type HostMessage = { kind: 'ping'; serial: number } | { kind: 'connect' } | { kind: 'stop' };

/** From the service. `began` and `ended` frame each call, so that a hang has a name. */
export type ServiceMessage =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'pong'; serial: number }
  | { kind: 'began'; call: number; method: string }
  | { kind: 'ended'; call: number };
