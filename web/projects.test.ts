/** Several projects from one host, over the real server and real service processes. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { MAX_SESSION } from '../graph-data/model/projects.ts';
import { type Browser, createHostWorld, letIn } from './fixtures/host.ts';
import { createFolders } from './folders.ts';
import { receiveProject } from './upload.ts';

// Each starts several services, one after the other.
vi.setConfig({ testTimeout: 120_000 });

const person = (id: string) => ({
  name: `Add ${id}`,
  changes: [
    {
      op: 'put' as const,
      record: {
        kind: 'entity' as const,
        value: { id, type: 'person', name: id, aliases: [], description: '' },
      },
    },
  ],
});

async function handleOf(browser: Browser, file: string): Promise<string> {
  const { body } = await browser.ask({ kind: 'open', file });
  return (body as { project: string }).project;
}

const isSentence = (status: number, text: string) => ({
  status,
  body: { code: expect.any(String), message: expect.stringContaining(text) },
});

test('tabs with several projects from one host: each edits its own, none hears of the other', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  const second = await handleOf(browser, world.file('second.edgewise'));
  const [one, two] = [browser.page(null), browser.page(second)];
  expect((await one.service.getProject({})).title).toBe('first');
  expect((await two.service.getProject({})).title).toBe('second');
  const heard: string[] = [];
  one.onChange(({ name }) => heard.push(name));
  await two.service.applyChanges(person('x'));
  await one.service.applyChanges(person('y'));
  await expect.poll(() => heard).toEqual(['Add y']);
  expect((await one.service.getProject({})).entities).toBe(5);
});

test('one service a file, however it is named and however many tabs show it', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  symlinkSync(world.project, world.file('link.edgewise', false));
  const handles = await Promise.all(
    ['first.edgewise', 'link.edgewise'].map((name) => handleOf(browser, join(world.folder, name))),
  );
  expect(new Set(handles).size).toBe(1);
  const pages = [null, ...handles].map((handle) => browser.page(handle));
  const heard: string[][] = pages.map(() => []);
  for (const [at, page] of pages.entries()) page.onChange(({ name }) => heard[at]?.push(name));
  for (const page of pages) await page.service.getProject({});
  // A service of its own would have told of the others' commits as “Changed elsewhere”.
  for (const id of ['a', 'b', 'c']) await pages[0]?.service.applyChanges(person(id));
  for (const at of pages.keys()) {
    await expect.poll(() => heard[at]).toEqual(['Add a', 'Add b', 'Add c']);
  }
});

test('a new project is empty, and no file is ever replaced by one', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  const { folder } = world;
  const { body } = await browser.ask({ kind: 'create', folder, name: 'Röntgen: a/b?' });
  const { project } = body as { project: string };
  expect(existsSync(join(folder, 'b_.edgewise'))).toBe(true);
  const info = await browser.page(project).service.getProject({});
  expect(info).toMatchObject({ title: 'b_', entities: 0, documents: 0, readOnly: false });
  const before = readFileSync(world.project);
  const again = await browser.ask({ kind: 'create', folder, name: 'first' });
  expect(again).toMatchObject(isSentence(409, '“first.edgewise” in this folder already'));
  expect(readFileSync(world.project).equals(before)).toBe(true);
});

test('recent projects: the last first, gone ones left out, forgotten when asked', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  const recent = async () => {
    const { body } = await browser.ask({ kind: 'recent' });
    return (body as { title: string }[]).map(({ title }) => title);
  };
  expect(await recent()).toEqual([]);
  await handleOf(browser, world.file('a.edgewise'));
  await handleOf(browser, world.file('b.edgewise'));
  expect(await recent()).toEqual(['b', 'a']);
  const after = await world.start({ project: world.file('a.edgewise', false) });
  const { body } = await after.browser.ask({ kind: 'recent' });
  expect((body as { title: string }[]).map(({ title }) => title)).toEqual(['b', 'first']);
  await browser.ask({ kind: 'clear-recent' });
  expect(await recent()).toEqual([]);
});

test('folders show folders and projects only, and nothing outside of where a person’s things are', async () => {
  const { folder, file } = createHostWorld();
  writeFileSync(file('secret.txt', false), '');
  mkdirSync(join(folder, '.hidden'));
  mkdirSync(join(folder, 'deep'));
  symlinkSync('/etc', join(folder, 'out'));
  const folders = createFolders(() => [folder]);
  expect(folders.list(folder)).toMatchObject({
    parent: null,
    folders: [{ name: 'deep' }, { name: 'renderer' }],
    projects: [{ title: 'first', folder }],
  });
  expect(folders.list(join(folder, 'deep')).parent).toBe(folder);
  for (const path of ['/etc', join(folder, 'out'), join(folder, '..'), `${folder}x/..`]) {
    expect(() => folders.list(path), path).toThrow(/outside|There is no/);
  }
  expect(() => folders.fileAt('/etc/passwd')).toThrow('outside');
  expect(() => folders.fileAt(join(folder, 'secret.txt'))).toThrow('is not a project');
  expect(() => folders.list('deep')).toThrow('There is no “deep”');
  expect(folders.newFileIn(folder, '../../x')).toBe(join(folder, 'x.edgewise'));
});

test('a page cannot have the service write over an open project or outside of the folders', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  const { folder } = world;
  await handleOf(browser, world.file('other.edgewise'));
  const target = (name: string, where = folder) =>
    browser.ask({ kind: 'target', folder: where, name, replace: true });
  expect(await target('other')).toMatchObject(isSentence(409, 'is an open project'));
  expect(await target('x', '/etc')).toMatchObject(isSentence(409, 'outside'));
  expect(await target('.bashrc')).toMatchObject({ status: 200, body: { title: 'bashrc' } });
  const closed = world.file('closed.edgewise');
  const without = await browser.ask({ kind: 'target', folder, name: 'closed', replace: false });
  expect(without).toMatchObject(isSentence(409, 'already'));
  const chosen = await target('closed');
  const { handle } = chosen.body as { handle: string };
  await browser.page(null).service.saveCopy({ target: handle });
  expect(readFileSync(closed).length).toBeGreaterThan(0);
  // The choice was made for the first project, not for another one's service.
  const other = await handleOf(browser, world.file('other.edgewise', false));
  await expect(browser.page(other).service.saveCopy({ target: handle })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('an uploaded project is stored beside the page’s own under a free name; anything else is refused', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  const bytes = readFileSync(world.project);
  const stored = await browser.upload('first.edgewise', bytes);
  expect(stored).toMatchObject({ status: 200, body: { title: 'first 2', folder: world.folder } });
  expect(readFileSync(join(world.folder, 'first 2.edgewise')).equals(bytes)).toBe(true);
  await handleOf(browser, (stored.body as { file: string }).file);
  expect(await browser.upload('a.edgewise', Buffer.from('<html>'))).toMatchObject(
    isSentence(409, '“a.edgewise” is no project'),
  );
  const half = async function* () {
    yield bytes.subarray(0, 100);
    throw new Error('The page went away.');
  };
  await expect(receiveProject('b', half(), world.folder)).rejects.toThrow('“b.edgewise”');
  const large = async function* () {
    yield bytes;
  };
  await expect(receiveProject('c', large(), world.folder, 1024)).rejects.toThrow('is larger');
  const left = readdirSync(world.folder).filter((name) => /tmp|^[abc]\./.test(name));
  expect(left).toEqual([]);
});

test('what cannot be opened is said by name, and leaves the page’s own project as it is', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  writeFileSync(world.file('text.edgewise', false), 'not a project');
  const answer = await browser.ask({ kind: 'open', file: join(world.folder, 'text.edgewise') });
  expect(answer).toMatchObject(isSentence(409, '“text.edgewise” is not an Edgewise project'));
  expect((await browser.page(null).service.getProject({})).title).toBe('first');
});

test('sessions are kept for each project across hosts, bounded, and not with --fresh', async () => {
  const world = createHostWorld();
  const { host, browser } = await world.start();
  const second = await handleOf(browser, world.file('second.edgewise'));
  const load = async (from: Browser, project: string | null = null) =>
    (await from.ask({ kind: 'load-session' }, project)).body;
  expect(await load(browser)).toBeNull();
  await browser.ask({ kind: 'save-session', session: '{"a":1}' });
  await browser.ask({ kind: 'save-session', session: '{"b":2}' }, second);
  expect([await load(browser), await load(browser, second)]).toEqual(['{"a":1}', '{"b":2}']);
  const large = await browser.ask({ kind: 'save-session', session: 'x'.repeat(MAX_SESSION + 1) });
  expect(large.status).toBe(400);
  await host.close();
  const next = await world.start();
  expect(await load(next.browser)).toBe('{"a":1}');
  const fresh = await world.start({ fresh: true });
  expect(await load(fresh.browser)).toBeNull();
  await fresh.browser.ask({ kind: 'save-session', session: '{}' });
  expect(await load(next.browser)).toBe('{"a":1}');
  expect(readFileSync(world.project).includes('"a":1')).toBe(false);
});

test('a hard link is the same file to a copy, which is then refused', async () => {
  const world = createHostWorld();
  const { browser } = await world.start();
  linkSync(world.project, world.file('hard.edgewise', false));
  const { body } = await browser.ask({
    ...{ kind: 'target', folder: world.folder, name: 'hard', replace: true },
  });
  const { handle } = body as { handle: string };
  const copy = browser.page(null).service.saveCopy({ target: handle });
  await expect(copy).rejects.toThrow('is this project');
});

test('a host ends at once when it is told to, whatever pages it had', async () => {
  const world = createHostWorld();
  const serve = join(import.meta.dirname, '..', 'graph-data', 'cli', 'main.ts');
  const env = { ...process.env, EDGEWISE_STATE: join(world.folder, 'state') };
  const args = [serve, 'serve', world.project, '--no-open'];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  const browser = await letIn(String(address));
  const second = await handleOf(browser, world.file('second.edgewise'));
  for (const page of [browser.page(null), browser.page(second)]) await page.service.getProject({});
  const told = performance.now();
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(performance.now() - told).toBeLessThan(4_000);
}, 60_000);
