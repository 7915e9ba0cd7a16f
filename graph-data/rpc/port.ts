/** What a transport is: something that carries messages both ways, in order, until it closes. */

/**
 * One end of a connection. `send` throws when a message cannot be carried (it holds a function, say)
 * and does nothing once the port is closed. Each listener is set once, by the port's one owner.
 */
export type Port = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other side has closed or is gone; not when this side called `close`. */
  onClose(listener: () => void): void;
  close(): void;
};
