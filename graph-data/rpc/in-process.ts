/** Two ends of a connection inside one process. Clones each message, as every real port does. */
import type { Port } from './port.ts';

type Side = {
  message: (message: unknown) => void;
  close: () => void;
};

/** Makes the two ends. What one sends the other receives, cloned, in order, in a later microtask. */
export function createInProcessPorts(): [Port, Port] {
  const state = { open: true };
  const left: Side = { message: () => {}, close: () => {} };
  const right: Side = { message: () => {}, close: () => {} };
  return [makePort(state, left, right), makePort(state, right, left)];
}

function makePort(state: { open: boolean }, own: Side, other: Side): Port {
  return {
    send(message) {
      if (!state.open) return;
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (state.open) other.message(copy);
      });
    },
    onMessage(listener) {
      own.message = listener;
    },
    onClose(listener) {
      own.close = listener;
    },
    close() {
      if (!state.open) return;
      state.open = false;
      queueMicrotask(() => other.close());
    },
  };
}
