/** Runs the real service in a thread that looks to it like a utility process, so that ports can be handed over. */
import { type MessagePort, parentPort } from 'node:worker_threads';

type Listener = (event: { data: unknown; ports: MessagePort[] }) => void;
type Envelope = { message: unknown; ports: MessagePort[] };

const waiting: Envelope[] = [];
let deliver: (envelope: Envelope) => void = (envelope) => waiting.push(envelope);
parentPort?.on('message', (envelope: Envelope) => deliver(envelope));

const shim = {
  postMessage: (message: unknown) => parentPort?.postMessage(message),
  on(_event: 'message', listener: Listener) {
    deliver = ({ message, ports }) => listener({ data: message, ports });
    for (const envelope of waiting.splice(0)) deliver(envelope);
  },
};
Object.assign(process, { parentPort: shim });
await import('../../graph-data/service/process.ts');
