/** The conformance suite over HTTP: page, server, host's client and service, as in use. */
import { createClient } from '../graph-data/rpc/client.ts';
import { testTransport } from '../graph-data/rpc/conformance.ts';
import { serve } from '../graph-data/rpc/dispatcher.ts';
import { connectHttp } from '../graph-data/rpc/http-client.ts';
import { createInProcessPorts } from '../graph-data/rpc/in-process.ts';
import { NO_ASSETS } from './fixtures/no-assets.ts';
import { servedAlone } from './fixtures/served-alone.ts';
import { signIn } from './fixtures/sign-in.ts';
import { createKeys } from './keys.ts';
import { startServer } from './server.ts';

testTransport('http', async (backend, { deadlines, log }) => {
  const [near, far] = createInProcessPorts();
  serve(far, backend, { log, deadlines });
  const relay = createClient(deadlines);
  relay.attach(near);
  const keys = createKeys();
  const server = await startServer({ assets: NO_ASSETS, projects: servedAlone(relay), keys }, 0);
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
});
