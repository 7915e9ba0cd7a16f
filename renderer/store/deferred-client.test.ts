/** A client before its connection. */
import { expect, test } from 'vitest';
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import { deferClient } from './deferred-client.ts';
import { makeTestApp } from './testing/test-app.ts';

test('calls wait for the connection and then go through', async () => {
  const { app } = makeTestApp();
  const connecting = Promise.withResolvers<typeof app.client>();
  const client = deferClient(connecting.promise);
  const answer = client.service.getEntity({ id: 'ice' });
  connecting.resolve(app.client);
  expect((await answer).entity.name).toBe('ICE');
});

test('listeners hear what the connection tells, until they stop', async () => {
  const { app, status, settle } = makeTestApp();
  const client = deferClient(Promise.resolve(app.client));
  const heard: ConnectionStatus[] = [];
  const stop = client.onStatus((news) => heard.push(news));
  client.onStatus(() => expect.unreachable())();
  await settle();
  status({ state: 'reconnecting' });
  stop();
  status({ state: 'ready' });
  expect(heard).toEqual([{ state: 'reconnecting' }]);
});

test('a connection that cannot be made fails every call and says why', async () => {
  const client = deferClient(Promise.reject(new Error('No host answers.')));
  const heard: ConnectionStatus[] = [];
  client.onStatus((news) => heard.push(news));
  await expect(client.service.getFacets({})).rejects.toMatchObject({
    code: 'INIT_FAILED',
    message: 'No host answers.',
  });
  expect(heard).toEqual([{ state: 'failed', message: 'No host answers.' }]);
  expect(() => client.close()).not.toThrow();
});
