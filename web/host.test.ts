/** The web shell's host over a real project and a real service process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphClient } from '../graph-data/rpc/contract.ts';
import { connectHttp } from '../graph-data/rpc/http-client.ts';
import { buildProject } from '../graph-data/service/build-project.ts';
import { writeBundle } from './fixtures/bundle.ts';
import { signIn } from './fixtures/sign-in.ts';
import { startWebHost, type WebHost, type WebHostOptions } from './host.ts';

const CORPUS = join(import.meta.dirname, '..', 'graph-data', 'corpora', 'sanctuary-cities');

let folder: string;
let project: string;
let renderer: string;
let hosts: WebHost[];
let pages: GraphClient[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewise-host-'));
  project = join(folder, 'p.edgewise');
  renderer = join(folder, 'renderer');
  buildProject(CORPUS, project);
  writeBundle(renderer, { 'index.html': '<!doctype html><title>Edgewise</title>' });
  hosts = [];
  pages = [];
});
afterEach(async () => {
  for (const page of pages) page.close();
  for (const host of hosts) await host.close();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<WebHostOptions> = {}): Promise<WebHost> {
  const log = () => {};
  const state = join(folder, 'state');
  const host = await startWebHost({
    ...{ project, renderer, state, log },
    ...{ port: 0, idle: null },
    ...options,
  });
  hosts.push(host);
  return host;
}

/** Opens an address as a page of a fresh browser would. */
async function openPage(address: string): Promise<GraphClient> {
  const { port, hash } = new URL(address);
  const post = await signIn(Number(port), hash.replace('#key=', ''));
  const page = connectHttp({ post, retries: [10, 10] });
  pages.push(page);
  await page.service.getProject({});
  return page;
}

function addEntity(id: string) {
  const value = { id, type: 'person', name: id, aliases: [], description: '' };
  return {
    name: `Add ${id}`,
    changes: [{ op: 'put' as const, record: { kind: 'entity' as const, value } }],
  };
}

describe('web host', () => {
  it('lets any number of fresh browsers in by the printed address', async () => {
    const { address } = await start();
    for (let browser = 0; browser < 4; browser += 1) {
      const page = await openPage(address);
      expect((await page.service.getProject({})).title).toBe('p');
    }
  });

  it('lets one browser in by a one-time address', async () => {
    const host = await start();
    const address = host.createOneTimeAddress();
    await openPage(address);
    await expect(openPage(address)).rejects.toThrow('open the whole address that Edgewise printed');
  });

  it('brings a commit of one page to every page, in order', async () => {
    const { address } = await start();
    const [first, second] = [await openPage(address), await openPage(address)];
    const heard: string[] = [];
    second.onChange(({ name }) => heard.push(name));
    await first.service.applyChanges(addEntity('a'));
    await first.service.applyChanges(addEntity('b'));
    await expect.poll(() => heard).toEqual(['Add a', 'Add b']);
  });

  it('tells its pages when it ends', async () => {
    const host = await start();
    const page = await openPage(host.address);
    const seen: string[] = [];
    page.onStatus(({ state }) => seen.push(state));
    await expect.poll(() => seen).toEqual(['ready']);
    await host.close();
    await host.closed;
    await expect.poll(() => seen.at(-1)).toBe('failed');
    expect(seen[1]).toBe('reconnecting');
    await expect(page.service.getProject({})).rejects.toThrow('no longer running');
  });

  it('ends after its last page has gone, and not before its first has come', async () => {
    const host = await start({ idle: 150 });
    const end = host.closed.then(() => Date.now());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [first, second] = [await openPage(host.address), await openPage(host.address)];
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await second.service.getProject({})).title).toBe('p');
    const left = Date.now();
    second.close();
    expect((await end) - left).toBeGreaterThanOrEqual(150);
  });

  it('says in one sentence that a project is missing, and leaves nothing running', async () => {
    const missing = start({ project: join(folder, 'none.edgewise') });
    await expect(missing).rejects.toThrow('There is no file “none.edgewise”');
  });

  it('says that a port is taken', async () => {
    const { address } = await start();
    const port = Number(new URL(address).port);
    await expect(start({ port })).rejects.toThrow(`Port ${port} is in use by another program`);
  });

  it('refuses a bundle that was changed after it was built', async () => {
    writeFileSync(join(renderer, 'index.html'), '<script>alert(1)</script>');
    await expect(start()).rejects.toThrow('index.html” is not the file that was built');
  });
});
