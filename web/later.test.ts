/** A browser allows six connections: what takes long must not use them up. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../graph-data/rpc/client.ts';
import { serve } from '../graph-data/rpc/dispatcher.ts';
import { createFakeBackend } from '../graph-data/rpc/fake-backend.ts';
import { connectHttp } from '../graph-data/rpc/http-client.ts';
import { RPC_PATHS } from '../graph-data/rpc/http-wire.ts';
import { createInProcessPorts } from '../graph-data/rpc/in-process.ts';
import { NO_ASSETS } from './fixtures/no-assets.ts';
import { servedAlone } from './fixtures/served-alone.ts';
import { signIn } from './fixtures/sign-in.ts';
import { createKeys } from './keys.ts';
import { startServer } from './server.ts';

const CONNECTIONS = 6;

/** A page that knows which of its requests are under way; no more than a browser allows are sent at once. */
async function openPage(patience: number) {
  const fake = createFakeBackend();
  const [near, far] = createInProcessPorts();
  serve(far, Promise.resolve(fake), { log: () => {} });
  const relay = createClient();
  relay.attach(near);
  const keys = createKeys();
  const options = { assets: NO_ASSETS, projects: servedAlone(relay), keys, patience };
  const server = await startServer(options, 0);
  const post = await signIn(server.port, keys.lasting);
  const open: string[] = [];
  const waiting: (() => void)[] = [];
  const over = (path: string) => {
    const at = open.indexOf(path);
    if (at !== -1) open.splice(at, 1);
    waiting.shift()?.();
  };
  const client = connectHttp({
    post: async (path, body, signal) => {
      if (open.length >= CONNECTIONS) await new Promise<void>((go) => waiting.push(go));
      open.push(path);
      const response = await post(path, body, signal);
      // A request holds its connection until its body has been read.
      const text = path === RPC_PATHS.feed ? null : response.text();
      text?.finally(() => over(path));
      return text === null ? response : new Response(await text, response);
    },
  });
  onTestFinished(async () => {
    client.close();
    relay.close();
    await server.close();
  });
  return { client, fake, open, raw: post };
}

test('calls that take long leave room for short ones, and are answered', async () => {
  const { client, fake, open } = await openPage(20);
  const cancel = new AbortController();
  const long = Array.from({ length: 20 }, () =>
    client.service.checkQuotes({}, { signal: cancel.signal, onProgress: () => {} }),
  );
  const outcomes = Promise.allSettled(long);
  await vi.waitFor(() => expect(fake.ran.length).toBe(20));
  await vi.waitFor(() => expect(open).toEqual([RPC_PATHS.feed]));
  expect(await client.service.listDocuments({})).toEqual([]);
  cancel.abort();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
  }
  await vi.waitFor(() => expect(fake.cancelled).toBe(true));
});

test('a page that goes ends what it has asked for', async () => {
  const { client, fake, open } = await openPage(5);
  const asked = client.service.checkQuotes({}).catch(() => {});
  await vi.waitFor(() => expect(fake.ran).toEqual(['checkQuotes']));
  await vi.waitFor(() => expect(open).toEqual([RPC_PATHS.feed]));
  client.close();
  await asked;
  await vi.waitFor(() => expect(fake.cancelled).toBe(true));
});

test('an answer is for the page that asked', async () => {
  const { client, raw } = await openPage(0);
  await client.service.listDocuments({});
  const signal = AbortSignal.timeout(5_000);
  for (const body of [{ page: 'another', id: 1 }, { page: 7, id: 1 }, { id: 1 }, null]) {
    expect((await raw(RPC_PATHS.answer, body, signal)).status).toBe(404);
    expect((await raw(RPC_PATHS.cancel, body, signal)).status).toBe(204);
  }
});
