/** A connection over the channel between a process and its child (Node's `advanced` serialisation). */
import type { Port } from './port.ts';

/** What a ChildProcess in its parent and `process` in the child have in common. */
export type IpcEndpoint = {
  readonly connected: boolean;
  send?(message: unknown, callback: (error: Error | null) => void): boolean;
  on(type: 'message' | 'disconnect', listener: (message: unknown) => void): unknown;
  disconnect?(): void;
};

export type IpcPort = Port & {
  /** Resolves once all that was sent has left this process. */
  drained(): Promise<void>;
};

/** Wraps one end of the channel. The port closes when the other process ends. */
export function portOverIpc(endpoint: IpcEndpoint): IpcPort {
  let unsent = 0;
  let waiting: (() => void)[] = [];
  const left = () => {
    unsent -= 1;
    if (unsent > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    send(message) {
      if (!endpoint.connected || endpoint.send === undefined) return;
      // An error that comes back late means the other process has gone; `disconnect` tells of that.
      endpoint.send(message, left);
      unsent += 1;
    },
    drained() {
      if (unsent === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
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
