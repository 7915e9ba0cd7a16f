/** A connection over a message port: the browser's, Node's or Electron's, told apart by shape alone. */
import type { Port } from './port.ts';

type Listener = (event: { data?: unknown }) => void;

/** What DOM and Node ports share. */
type EventTargetPort = {
  addEventListener(type: string, listener: Listener): void;
};

/** How Electron's MessagePortMain tells; its events carry `data` as well. */
type EmitterPort = {
  on(type: string, listener: Listener): unknown;
};

/** The least a message port must offer. */
export type MessagePortLike = {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
} & (EventTargetPort | EmitterPort);

/** Wraps a message port. Messages are plain clones: nothing is ever transferred. */
export function portOverMessagePort(port: MessagePortLike): Port {
  let open = true;
  return {
    send(message) {
      if (open) port.postMessage(message);
    },
    onMessage(listener) {
      listen(port, 'message', (event) => listener(event.data));
      port.start();
    },
    onClose(listener) {
      listen(port, 'close', () => {
        if (!open) return;
        open = false;
        listener();
      });
    },
    close() {
      open = false;
      port.close();
    },
  };
}

function listen(port: MessagePortLike, type: string, listener: Listener): void {
  if ('addEventListener' in port) port.addEventListener(type, listener);
  else port.on(type, listener);
}
