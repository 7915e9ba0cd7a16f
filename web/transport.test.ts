/** The conformance suite over HTTP: page, server, host's client and service, as in use. */
import { createClient } from '../graph-data/rpc/client.ts';
import { type Connection, testTransport } from '../graph-data/rpc/conformance.ts';
import type { Deadlines } from '../graph-data/rpc/deadlines.ts';
import type { Backend } from '../graph-data/rpc/dispatch.ts';
import { serve } from '../graph-data/rpc/dispatcher.ts';
import { connectHttp } from '../graph-data/rpc/http-client.ts';
import { createInProcessPorts } from '../graph-data/rpc/in-process.ts';
import { NO_ASSETS } from './fixtures/no-assets.ts';
import { servedAlone } from './fixtures/served-alone.ts';
import { signIn } from './fixtures/sign-in.ts';
import { createKeys } from './keys.ts';
import { startServer } from './server.ts';

testTransport('http', connect);
// No call holds its connection: each is answered when the feed tells.
testTransport('http, all later,', (...given) => connect(...given, 0));

async function connect(
  backend: Promise<Backend>,
  { deadlines, log }: { deadlines: Deadlines; log: (error: unknown) => void },
  patience?: number,
): Promise<Connection> {
  const [near, far] = createInProcessPorts();
  serve(far, backend, { log, deadlines });
  const relay = createClient(deadlines);
  relay.attach(near);
  const keys = createKeys();
  const own = patience === undefined ? {} : { patience };
  const projects = servedAlone(relay);
  const server = await startServer({ assets: NO_ASSETS, projects, keys, ...own }, 0);
  const client = connectHttp({ post: await signIn(server.port, keys.lasting) });
  return {
    client,
    breakOff: () => void server.close(),
    async dispose() {
      client.close();
      relay.close();
      await server.close();
    },
  };
}
