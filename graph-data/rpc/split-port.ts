/** Two independent connections over one port: the calls of clients, and talk between host and service. */
import type { Port } from './port.ts';

const LANES = ['rpc', 'control'] as const;
type Lane = (typeof LANES)[number];

/** Splits a port; both ends must do so. Closing either lane closes the port under both. */
export function splitPort(port: Port): Record<Lane, Port> {
  const messages: Record<Lane, (message: unknown) => void> = { rpc: () => {}, control: () => {} };
  const closes: Record<Lane, () => void> = { rpc: () => {}, control: () => {} };
  port.onMessage((raw) => {
    const [lane, message]: unknown[] = Array.isArray(raw) ? raw : [];
    if (lane === 'rpc' || lane === 'control') messages[lane](message);
  });
  port.onClose(() => {
    for (const lane of LANES) closes[lane]();
  });
  const makeLane = (lane: Lane): Port => ({
    send: (message) => port.send([lane, message]),
    onMessage: (listener) => {
      messages[lane] = listener;
    },
    onClose: (listener) => {
      closes[lane] = listener;
    },
    close: () => port.close(),
  });
  return { rpc: makeLane('rpc'), control: makeLane('control') };
}
