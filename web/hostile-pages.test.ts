/**
 * The server against hostile pages in a real browser that holds a valid cookie: a page of another
 * local port, and a name that was bound anew to this machine.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../build/find-chromium.ts';
import { createClient } from '../graph-data/rpc/client.ts';
import { serve } from '../graph-data/rpc/dispatcher.ts';
import { createFakeBackend, type FakeBackend } from '../graph-data/rpc/fake-backend.ts';
import { createInProcessPorts } from '../graph-data/rpc/in-process.ts';
import { NO_ASSETS } from './fixtures/no-assets.ts';
import { servedAlone } from './fixtures/served-alone.ts';
import { createKeys, type Keys } from './keys.ts';
import { type LoopbackServer, startServer } from './server.ts';

type Init = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  credentials?: 'include';
  mode?: 'no-cors';
};

const CALL = { kind: 'call', id: 1, method: 'listDocuments', input: {}, progress: false };

const LIST = '{"kind":"list","folder":null}';

/** What was asked about project files. */
const asked: unknown[] = [];

let backend: FakeBackend;
let server: LoopbackServer;
let keys: Keys;
let hostile: Server;
let hostilePort: number;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  backend = createFakeBackend();
  const [near, far] = createInProcessPorts();
  serve(far, Promise.resolve(backend), { log: () => {} });
  const client = createClient();
  client.attach(near);
  keys = createKeys();
  const note = async (request: unknown) => asked.push(request);
  const projects = { ...servedAlone(client), ask: note, upload: note };
  server = await startServer({ assets: NO_ASSETS, projects, keys }, 0);
  hostile = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>hostile</title>');
  });
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  hostilePort = (hostile.address() as AddressInfo).port;
  const found = await findChromium();
  const rebind = '--host-resolver-rules=MAP rebound.example 127.0.0.1';
  browser = await chromium.launch({ ...found, args: [...found.args, rebind] });
  context = await browser.newContext();
  await signIn(await openOwnPage(context));
}, 60_000);

afterAll(async () => {
  await browser.close();
  hostile.close();
  await server.close();
});

async function openOwnPage(where: BrowserContext): Promise<Page> {
  const page = await where.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/`);
  return page;
}

/** Lets a page of ours in, as the app does. */
function signIn(page: Page, key: string = keys.lasting): Promise<number> {
  return page.evaluate(async (value) => {
    const headers = { 'Content-Type': 'application/json', 'X-KG': '1' };
    const body = JSON.stringify({ key: value });
    return (await fetch('/session', { method: 'POST', headers, body })).status;
  }, key);
}

/** What a page can do to the server with fetch: the status it sees, or null. */
function callFrom(page: Page, url: string, init: Init): Promise<number | null> {
  const attempt = { url, init };
  return page.evaluate(async ({ url, init }) => {
    try {
      return (await fetch(url, init)).status;
    } catch {
      return null;
    }
  }, attempt);
}

describe('our own page', () => {
  it('is let in and may call', async () => {
    const page = await openOwnPage(context);
    const headers = { 'Content-Type': 'application/json', 'X-KG': '1' };
    const init = { method: 'POST', headers, body: JSON.stringify(CALL) };
    expect(await callFrom(page, '/rpc/call', init)).toBe(200);
    expect(await callFrom(page, '/projects', { ...init, body: LIST })).toBe(200);
    expect(asked).toHaveLength(1);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  it('is let in once by a key that works once; a second profile is not', async () => {
    const key = keys.issue();
    const [first, second] = [await browser.newContext(), await browser.newContext()];
    expect(await signIn(await openOwnPage(first), key)).toBe(204);
    expect(await signIn(await openOwnPage(second), key)).toBe(401);
    await first.close();
    await second.close();
  });

  it('obeys its policy: no inline code, no other origin, no string as code', async () => {
    const page = await openOwnPage(context);
    const blocked = await page.evaluate(async (port) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        seen.push(event.effectiveDirective),
      );
      const script = document.createElement('img');
      script.src = `http://127.0.0.1:${port}/x.png`;
      document.body.append(script);
      await fetch(`http://127.0.0.1:${port}/`).catch(() => {});
      try {
        document.body.innerHTML = '<b>x</b>';
      } catch {
        seen.push('threw');
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return seen.sort();
    }, hostilePort);
    expect(blocked).toEqual(['connect-src', 'img-src', 'require-trusted-types-for', 'threw']);
  });
});

describe.each([
  ['a page of another port', () => `http://127.0.0.1:${hostilePort}/`],
  ['a page of a rebound name', () => `http://rebound.example:${hostilePort}/`],
])('%s', (_name, address) => {
  let page: Page;
  const target = (path: string) => `http://127.0.0.1:${server.port}${path}`;

  beforeAll(async () => {
    page = await context.newPage();
    await page.goto(address());
  });

  const json = { 'Content-Type': 'application/json', 'X-KG': '1' };
  const file = { 'Content-Type': 'application/octet-stream', 'X-KG': '1', 'X-KG-Name': 'x' };
  const body = JSON.stringify(CALL);
  it.each<[string, string, Init]>([
    ['reads the page', '/', {}],
    ['calls with our headers', '/rpc/call', { method: 'POST', headers: json, body }],
    ['calls as a simple request', '/rpc/call', { method: 'POST', body }],
    ['follows the feed', '/rpc/feed', { method: 'POST', headers: json, body: '{}' }],
    ['sends a key', '/session', { method: 'POST', headers: json, body: '{"key":"x"}' }],
    ['lists projects', '/projects', { method: 'POST', headers: json, body: LIST }],
    ['lists projects simply', '/projects', { method: 'POST', body: LIST }],
    ['sends a project', '/projects/upload', { method: 'POST', headers: file, body: 'x' }],
    ['sends a project simply', '/projects/upload', { method: 'POST', body: 'x' }],
  ])('%s: never', async (_what, path, init) => {
    const before = [backend.ran.length, asked.length];
    expect(await callFrom(page, target(path), { ...init, credentials: 'include' })).toBeNull();
    await callFrom(page, target(path), { ...init, credentials: 'include', mode: 'no-cors' });
    expect([backend.ran.length, asked.length]).toEqual(before);
  });

  it('submits a form: nothing runs', async () => {
    const before = backend.ran.length;
    const form = await context.newPage();
    await form.goto(address());
    const answer = form.waitForResponse(target('/rpc/call'));
    await form.evaluate((url) => {
      const element = document.createElement('form');
      element.method = 'post';
      element.action = url;
      document.body.append(element);
      element.submit();
    }, target('/rpc/call'));
    expect((await answer).status()).toBe(403);
    expect(backend.ran).toHaveLength(before);
    await form.close();
  });

  it.each(['img', 'script', 'iframe', 'link'])('embeds it as %s: in vain', async (tag) => {
    const loaded = await page.evaluate(
      async ({ tag, url }) => {
        const element = document.createElement(tag);
        if (element instanceof HTMLLinkElement) {
          element.rel = 'stylesheet';
          element.href = url;
        } else element.setAttribute('src', url);
        const done = new Promise<string>((resolve) => {
          element.onload = () => resolve('load');
          element.onerror = () => resolve('error');
        });
        document.body.append(element);
        const how = await done;
        if (!(element instanceof HTMLIFrameElement)) return how;
        return element.contentDocument === null ? 'error' : 'load';
      },
      { tag, url: target('/') },
    );
    expect(loaded).toBe('error');
    const frames = page.frames().map((frame) => frame.url());
    expect(frames).not.toContain(target('/'));
  });

  it('opens a window: it is cut off from its opener', async () => {
    const readable = await page.evaluate(async (url) => {
      const opened = window.open(url);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return opened !== null && !opened.closed;
    }, target('/'));
    expect(readable).toBe(false);
  });

  it('opens event streams and sockets: in vain', async () => {
    const outcomes = await page.evaluate(
      async ({ http, ws }) => {
        const stream = new EventSource(http, { withCredentials: true });
        const socket = new WebSocket(ws);
        const outcome = (source: EventSource | WebSocket) =>
          new Promise<string>((resolve) => {
            source.addEventListener('open', () => resolve('open'));
            source.addEventListener('error', () => resolve('error'));
          });
        const result = await Promise.all([outcome(stream), outcome(socket)]);
        stream.close();
        return result;
      },
      { http: target('/rpc/feed'), ws: target('/').replace('http', 'ws') },
    );
    expect(outcomes).toEqual(['error', 'error']);
  });
});

it('is not served under a name that was bound to this machine', async () => {
  const page = await context.newPage();
  const answer = await page.goto(`http://rebound.example:${server.port}/`);
  expect(answer?.status()).toBe(421);
  await page.close();
});
