import { beforeAll, expect, test, vi } from 'vitest';
import type { Bridge } from '../renderer/shell/bridge.ts';
import { CHANNEL, MENU_COMMAND_CHANNEL, PORT_CHANNEL } from './channel-names.ts';
import { CHANNELS, type ChannelName } from './channels.ts';

type Listener = (event: { ports: readonly unknown[] }, message: string) => void;

const recorded = vi.hoisted(() => ({
  exposed: [] as [name: string, api: object][],
  invoked: [] as [channel: string, payload: unknown][],
  listeners: new Map<string, Listener>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: object) => recorded.exposed.push([name, api]),
  },
  webUtils: { getPathForFile: ({ name }: File) => `/dropped/${name}` },
  ipcRenderer: {
    invoke: async (channel: string, payload: unknown) => {
      recorded.invoked.push([channel, payload]);
      return true;
    },
    on: (channel: string, listener: Listener) => recorded.listeners.set(channel, listener),
    off: (channel: string, listener: Listener) => {
      if (recorded.listeners.get(channel) === listener) recorded.listeners.delete(channel);
    },
  },
}));

const posted: unknown[][] = [];
let bridge: Bridge;

beforeAll(async () => {
  vi.stubGlobal('window', {
    location: { origin: 'app://bundle' },
    postMessage: (...args: unknown[]) => posted.push(args),
  });
  await import('./preload.ts');
  bridge = recorded.exposed[0]?.[1] as Bridge;
});

test('a page gets seven functions under one name, and nothing of Electron’s own', () => {
  expect(recorded.exposed.map(([name]) => name)).toEqual(['edgewise']);
  expect(Object.keys(bridge).sort()).toEqual([
    'onMenuCommand',
    'openDropped',
    'openExternal',
    'projects',
    'requestPort',
    'saveFile',
    'setMenu',
  ]);
  expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
});

test('what it sends fits what the main process lets in', async () => {
  await bridge.requestPort('0123456789abcdef');
  await bridge.saveFile({ name: 'a', mediaType: 'text/plain', bytes: new Uint8Array(1) });
  await bridge.openExternal('https://example.org/');
  await bridge.setMenu([{ name: 'File', items: [{ kind: 'separator' }] }]);
  await bridge.projects({ kind: 'target', name: 'a' });
  await bridge.openDropped(new File([], 'a.edgewise'));
  expect(recorded.invoked.map(([channel]) => channel)).toEqual(Object.values(CHANNEL));
  for (const [channel, payload] of recorded.invoked) {
    expect(CHANNELS[channel as ChannelName].safeParse(payload).success).toBe(true);
  }
});

test('a port reaches the page of the app and no other origin, with its nonce', () => {
  const port = {};
  recorded.listeners.get(PORT_CHANNEL)?.({ ports: [port] }, 'the nonce');
  expect(posted).toEqual([[{ kind: 'edgewise-port', nonce: 'the nonce' }, 'app://bundle', [port]]]);
});

test('a menu command arrives without its event, until it is no longer wanted', () => {
  const heard: unknown[][] = [];
  const stop = bridge.onMenuCommand((...args) => heard.push(args));
  recorded.listeners.get(MENU_COMMAND_CHANNEL)?.({ ports: [] }, 'fit');
  expect(heard).toEqual([['fit']]);
  stop();
  expect(recorded.listeners.has(MENU_COMMAND_CHANNEL)).toBe(false);
});
