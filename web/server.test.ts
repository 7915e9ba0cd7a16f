/** The loopback server: what it lets in, and that it stays up. */
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawHttp, startRawHttp, statusOf } from './fixtures/raw-http.ts';
import { SECURITY_HEADERS } from './headers.ts';

let http: RawHttp;

beforeAll(async () => {
  http = await startRawHttp();
});
afterAll(() => http.server.close());

/** Whether the server's port can be reached at an address of this machine. */
function accepts(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: http.server.port, timeout: 1_000 }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('timeout', () => resolve(false));
    socket.on('error', () => resolve(false));
  });
}

describe('what is let in', () => {
  it('answers the page and its own calls, with every header', async () => {
    const page = await http.send(http.pageRequest('GET / HTTP/1.1'));
    const call = await http.send(http.request({}));
    for (const answer of [page, call]) {
      expect(statusOf(answer)).toBe(200);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(answer).toContain(`${name}: ${value}`);
      }
    }
    expect(page).toContain('Content-Type: text/html; charset=utf-8');
    expect(call).toContain('{"kind":"answer","id":1,"output":[]}');
  });

  it('exchanges a key for a cookie that scripts cannot read', async () => {
    const body = JSON.stringify({ key: http.keys.lasting });
    const answer = await http.send(
      http.request({ line: 'POST /session HTTP/1.1', headers: { Cookie: null }, body }),
    );
    expect(statusOf(answer)).toBe(204);
    expect(answer).toContain(`Set-Cookie: ${http.cookie}; HttpOnly; SameSite=Strict; Path=/`);
  });

  it('finds the cookie among those of other servers', async () => {
    const answer = await http.send(
      http.request({ headers: { Cookie: `__kg_1=x; ${http.cookie}; a=b` } }),
    );
    expect(statusOf(answer)).toBe(200);
  });

  it('sends no body to HEAD', async () => {
    const answer = await http.send(http.pageRequest('HEAD / HTTP/1.1'));
    expect(statusOf(answer)).toBe(200);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });
});

describe('staying up', () => {
  it('answers on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));
    for (const address of ['::1', ...others]) {
      expect([address, await accepts(address)]).toEqual([address, false]);
    }
    expect(await accepts('127.0.0.1')).toBe(true);
  });

  it('survives a thousand connections', async () => {
    const sockets: Socket[] = [];
    await Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<void>((resolve) => {
            const socket = connect(http.server.port, '127.0.0.1', resolve);
            socket.on('error', () => resolve());
            sockets.push(socket);
          }),
      ),
    );
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(async () => statusOf(await http.send(http.pageRequest('GET / HTTP/1.1'))))
      .toBe(200);
  });

  it('closes a connection that never finishes its headers', async () => {
    const started = Date.now();
    const answer = await http.send('GET / HTTP/1.1\r\nHost: ', 15_000);
    expect(statusOf(answer)).toBe(408);
    expect(Date.now() - started).toBeLessThan(13_000);
  }, 16_000);

  it('answers after all of this', async () => {
    expect(statusOf(await http.send(http.request({})))).toBe(200);
  });
});
