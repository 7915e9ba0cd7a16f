/** A place for a test's app to live in: its folders, a built page, projects, and pages that talk to services. */
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessagePort } from 'node:worker_threads';
import { type Client, createClient } from '../../graph-data/rpc/client.ts';
import { portOverMessagePort } from '../../graph-data/rpc/message-port.ts';
import { buildProject } from '../../graph-data/service/build-project.ts';
import { writeBundle } from '../../web/fixtures/bundle.ts';
import { CHANNEL, PORT_CHANNEL } from '../channel-names.ts';
import type { Sender } from '../electron-api.ts';
import type { Fake } from './fake-electron.ts';
import type { FakeWindow } from './fake-window.ts';

const CORPUS = join(import.meta.dirname, '../../graph-data/corpora/sanctuary-cities');

export type World = {
  folder: string;
  folders: Record<'userData' | 'documents' | 'logs', string>;
  files: { preload: string; service: string; renderer: string; bundledProject: string };
  /** A copy of the bundled project under another name; its real path. */
  project(name: string): string;
};

/** Compiles the bundled project, once for all worlds of a test file; its path. */
export function compileProject(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'edgewise-bundled-')), 'project.edgewise');
  if (!buildProject(CORPUS, file).ok) throw new Error('The bundled corpus has problems.');
  return file;
}

/**
 * A fresh world in the system's folder for temporary files.
 * @param compiled the bundled project, to be copied
 */
export function createWorld(compiled: string): World {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'edgewise-electron-')));
  const at = (name: string) => join(folder, name);
  for (const name of ['userData', 'documents', 'app']) mkdirSync(at(name));
  const bundledProject = join(at('app'), 'Sanctuary cities.edgewise');
  copyFileSync(compiled, bundledProject);
  writeBundle(at('renderer'), { 'index.html': '<!doctype html>', 'index.js': 'export {};' });
  return {
    folder,
    folders: { userData: at('userData'), documents: at('documents'), logs: at('logs') },
    files: {
      preload: join(at('app'), 'preload.cjs'),
      service: join(at('app'), 'service.js'),
      renderer: at('renderer'),
      bundledProject,
    },
    project(name) {
      copyFileSync(bundledProject, at(name));
      return at(name);
    },
  };
}

/** The page of a window, as the gate sees it. */
function senderOf(window: FakeWindow): Sender {
  const { id, url } = window.webContents;
  return { sender: { id }, senderFrame: { url, parent: null } };
}

/** Sends a message as the page of a window would. */
export async function ask(
  fake: Fake,
  window: FakeWindow,
  channel: string,
  payload: unknown,
): Promise<unknown> {
  const listener = fake.channels.get(channel);
  if (listener === undefined) throw new Error(`Nobody listens on ${channel}.`);
  return listener(senderOf(window), payload);
}

/** Connects a page to its service, again whenever it is handed a new port. */
export async function connectPage(
  fake: Fake,
  window: FakeWindow,
  nonce = crypto.randomUUID() as string,
): Promise<Client> {
  const client = createClient();
  let seen = 0;
  const attach = () => {
    for (const { channel, message, ports } of window.webContents.posted.slice(seen)) {
      seen += 1;
      const [port] = ports;
      if (channel !== PORT_CHANNEL || message !== nonce || !(port instanceof MessagePort)) continue;
      client.attach(portOverMessagePort(port));
    }
  };
  window.webContents.on('posted', attach);
  await ask(fake, window, CHANNEL.requestPort, { nonce });
  return client;
}

/** Waits until `check` holds, looking every few milliseconds. */
export async function until(check: () => boolean, limit = 10_000): Promise<void> {
  const end = Date.now() + limit;
  while (!check()) {
    if (Date.now() > end) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
