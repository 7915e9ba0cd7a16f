/** The conformance suite over every transport that lives in this folder; HTTP has its own in web/. */
import { createClient } from './client.ts';
import { testTransport } from './conformance.ts';
import { serve } from './dispatcher.ts';
import { createInProcessPorts } from './in-process.ts';
import { type MessagePortLike, portOverMessagePort } from './message-port.ts';

testTransport('in-process', async (backend, { deadlines, log }) => {
  const [near, far] = createInProcessPorts();
  serve(far, backend, { log, deadlines });
  const client = createClient(deadlines);
  client.attach(near);
  return { client, breakOff: () => far.close(), dispose: () => client.close() };
});

testTransport('message-port', async (backend, { deadlines, log }) => {
  const { port1, port2 } = new MessageChannel();
  const far = portOverMessagePort(port2);
  serve(far, backend, { log, deadlines, defer: setImmediate });
  const client = createClient(deadlines);
  client.attach(portOverMessagePort(port1));
  return { client, breakOff: () => far.close(), dispose: () => client.close() };
});

/** A port with Electron's manners: Node-style events that carry `data`. */
function electronManners(port: InstanceType<typeof MessageChannel>['port1']): MessagePortLike {
  return {
    on: (type: string, listener: (event: { data?: unknown }) => void) =>
      port.addEventListener(type, (event: object) =>
        listener({ data: 'data' in event ? event.data : undefined }),
      ),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

testTransport('electron-like port', async (backend, { deadlines, log }) => {
  const { port1, port2 } = new MessageChannel();
  const far = portOverMessagePort(electronManners(port2));
  serve(far, backend, { log, deadlines, defer: setImmediate });
  const client = createClient(deadlines);
  client.attach(portOverMessagePort(port1));
  return { client, breakOff: () => far.close(), dispose: () => client.close() };
});
