/** How a service process talks to its host: as a child of Node, or as Electron's utility process. */
import { portOverIpc } from '../rpc/child-process.ts';
import { type MessagePortLike, portOverMessagePort } from '../rpc/message-port.ts';
import type { Port } from '../rpc/port.ts';
import { splitPort } from '../rpc/split-port.ts';
import type { HostMessage, ServiceMessage } from './control.ts';

export type ProcessChannel = {
  tell(message: ServiceMessage): Promise<void>;
  onMessage(listener: (message: HostMessage) => void): void;
  /** Called with each client: one for a child process, one a window in Electron. */
  onClient(listener: (port: Port) => void): void;
  /** Called when the host has gone. */
  onOrphaned(listener: () => void): void;
};

/** The least of Electron's `process.parentPort`. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(
    type: 'message',
    listener: (event: { data: unknown; ports: MessagePortLike[] }) => void,
  ): unknown;
};

/** Picks the channel this process was started with. */
export function openProcessChannel(): ProcessChannel {
  const { parentPort } = process as { parentPort?: ParentPort };
  return parentPort === undefined ? childChannel() : utilityChannel(parentPort);
}

function childChannel(): ProcessChannel {
  const port = portOverIpc(process);
  const { rpc, control } = splitPort(port);
  return {
    tell(message) {
      control.send(message);
      return port.drained();
    },
    onMessage: (listener) => control.onMessage((message) => listener(message as HostMessage)),
    onClient: (listener) => listener(rpc),
    onOrphaned: (listener) => control.onClose(listener),
  };
}

function utilityChannel(parent: ParentPort): ProcessChannel {
  let onClient: (port: Port) => void = () => {};
  let onMessage: (message: HostMessage) => void = () => {};
  parent.on('message', ({ data, ports }) => {
    for (const port of ports) onClient(portOverMessagePort(port));
    onMessage(data as HostMessage);
  });
  return {
    async tell(message) {
      parent.postMessage(message);
    },
    onMessage: (listener) => {
      onMessage = listener;
    },
    onClient: (listener) => {
      onClient = listener;
    },
    // Electron ends its utility processes itself.
    onOrphaned: () => {},
  };
}
