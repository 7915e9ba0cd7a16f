/** A connection over the channel between a process and its child (Node's `advanced` serialisation). */
import type { Port } from './port.ts';

/** What a ChildProcess in its parent and `process` in the child have in common. */
export type IpcEndpoint = {
  readonly connected: boolean;
  send?(message: unknown, callback: (error: Error | null) => void): boolean;
  on(type: 'message' | 'disconnect', listener: (message: unknown) => void): unknown;
  disconnect?(): void;
};

/** Wraps one end of the channel. The port closes when the other process ends. */
export function portOverIpc(endpoint: IpcEndpoint): Port {
  return {
    send(message) {
      // An error that comes back late means the other process has gone; `disconnect` tells of that.
      if (endpoint.connected) endpoint.send?.(message, () => {});
    },
    onMessage(listener) {
      endpoint.on('message', listener);
    },
    onClose(listener) {
      endpoint.on('disconnect', () => listener());
    },
    close() {
      if (endpoint.connected) endpoint.disconnect?.();
    },
  };
}
