import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CHANNELS, type ChannelName } from './channels.ts';
import type { Sender } from './electron-api.ts';
import { type ChannelHandlers, guardIpc, senderAllowed } from './ipc-guard.ts';

type Listener = (event: Sender, payload: unknown) => Promise<unknown>;

function setUp() {
  const listeners = new Map<string, Listener>();
  const handlers = {
    'edgewise:request-port': vi.fn(),
    'edgewise:save-file': vi.fn(() => true),
    'edgewise:open-external': vi.fn(),
    'edgewise:set-menu': vi.fn(),
    'edgewise:projects': vi.fn(),
    'edgewise:open-dropped': vi.fn(),
  } satisfies ChannelHandlers;
  const ipc = { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) };
  guardIpc(ipc, handlers, () => new Set([7]));
  return { listeners, handlers };
}

function sender(url: string, options: { id?: number; parent?: object | null } = {}): Sender {
  const frame = { url, parent: options.parent ?? null };
  return { sender: { id: options.id ?? 7 }, senderFrame: frame };
}

const app = sender('app://bundle/index.html');

describe('who is heard', () => {
  test('the main frame of an open window', () => {
    expect(senderAllowed(app, new Set([7]))).toBe(true);
  });

  test.each([
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
    ['a frame inside the page', sender('app://bundle/index.html', { parent: {} })],
    ['a page of another origin', sender('https://example.org/')],
    ['a look-alike host', sender('app://bundle.example.org/')],
    ['a blank page', sender('about:blank')],
    ['a window that was closed', sender('app://bundle/index.html', { id: 8 })],
  ])('not %s', (_name, event) => {
    expect(senderAllowed(event, new Set([7]))).toBe(false);
  });
});

test('every channel has a listener, and no other name has', () => {
  expect([...setUp().listeners.keys()].sort()).toEqual(Object.keys(CHANNELS).sort());
});

test('a stranger is refused before its payload is looked at', async () => {
  const { listeners, handlers } = setUp();
  const listener = listeners.get('edgewise:open-external');
  const message = listener?.(sender('https://example.org/'), { url: 'https://example.org/' });
  await expect(message).rejects.toThrow('may not');
  expect(handlers['edgewise:open-external']).not.toHaveBeenCalled();
});

test('a valid message reaches its handler with the id of the page', async () => {
  const { listeners, handlers } = setUp();
  const file = { name: 'figure.svg', mediaType: 'image/svg+xml', bytes: new Uint8Array([1]) };
  await expect(listeners.get('edgewise:save-file')?.(app, file)).resolves.toBe(true);
  expect(handlers['edgewise:save-file']).toHaveBeenCalledWith(file, 7);
});

test('payloads of any other shape never reach a handler', async () => {
  const { listeners, handlers } = setUp();
  const channel = fc.constantFrom(...(Object.keys(CHANNELS) as ChannelName[]));
  await fc.assert(
    fc.asyncProperty(channel, fc.anything(), async (name, payload) => {
      fc.pre(!CHANNELS[name].safeParse(payload).success);
      await expect(listeners.get(name)?.(app, payload)).rejects.toThrow('wrong shape');
    }),
    { numRuns: 2_000 },
  );
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
});
