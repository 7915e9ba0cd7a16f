import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChosenFile, ProjectFile } from '../graph-data/model/projects.ts';
import { NO_DECISIONS } from '../graph-data/service/merge-plan.ts';
import { CHANNEL } from './channel-names.ts';
import type { Fake } from './testing/fake-electron.ts';
import type { FakeWindow } from './testing/fake-window.ts';
import { firstWindow, labels, setUpRunning, titleOf } from './testing/running.ts';
import { ask, connectPage, until } from './testing/world.ts';

const { world, launch } = setUpRunning();

const request = <T>(fake: Fake, window: FakeWindow, payload: object) =>
  ask(fake, window, CHANNEL.projects, payload) as Promise<T>;

describe('a new project', () => {
  test('is made where the person says, empty, in a window of its own, and is listed', async () => {
    const target = join(world().folders.documents, 'Fresh');
    const fake = launch({ answers: { box: [0], open: [[]], save: [target] } });
    const window = await firstWindow(fake);
    expect(await request(fake, window, { kind: 'create' })).toBe(true);
    const fresh = await firstWindow(fake, 1);
    expect(await titleOf(fake, fresh)).toBe('Fresh');
    const client = await connectPage(fake, fresh);
    expect(await client.service.getProject({})).toMatchObject({ entities: 0, readOnly: false });
    expect(existsSync(`${target}.edgewise`)).toBe(true);
    await until(() => fake.recent.includes(`${target}.edgewise`));
    const recent = await request<ProjectFile[]>(fake, window, { kind: 'recent' });
    expect(recent.map(({ title }) => title)).toEqual(['Fresh']);
    expect(JSON.stringify(recent.map(({ file }) => file))).not.toContain('/');
  });

  test('never takes the place of a file', async () => {
    const target = world().project('there.edgewise');
    const before = readFileSync(target);
    const fake = launch({ answers: { box: [0], open: [[]], save: [target] } });
    const made = request(fake, await firstWindow(fake), { kind: 'create' });
    await expect(made).rejects.toThrow('There is a file “there.edgewise” in this folder already');
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(fake.windows).toHaveLength(1);
  });

  test('does not come again when its file goes missing and its service ends', async () => {
    const target = join(world().folders.documents, 'Gone.edgewise');
    const fake = launch({ answers: { box: [0], open: [[]], save: [target] } });
    await request(fake, await firstWindow(fake), { kind: 'create' });
    await titleOf(fake, await firstWindow(fake, 1));
    rmSync(target);
    await fake.forked.at(-1)?.crash();
    await until(() => fake.forked.length === 3);
    await until(() => fake.forked.at(-1)?.running === true);
    expect(fake.forked.map(({ args }) => args.length)).toEqual([1, 2, 1]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(existsSync(target)).toBe(false);
  });
});

describe('copies', () => {
  test('are written where the person says, by the service', async () => {
    const target = join(world().folders.documents, 'copy.edgewise');
    const fake = launch({ answers: { box: [0], open: [[]], save: [target, '', target] } });
    const window = await firstWindow(fake);
    const chosen = await request<ChosenFile>(fake, window, { kind: 'target', name: 'copy' });
    expect(chosen).toMatchObject({ title: 'copy', folder: world().folders.documents });
    expect(chosen.handle).not.toContain('/');
    const client = await connectPage(fake, window);
    await client.service.saveCopy({ target: chosen.handle });
    expect(existsSync(target)).toBe(true);
    expect(await request(fake, window, { kind: 'target', name: 'copy' })).toBeNull();
  });

  test('never take the place of an open project, but of one’s own that was moved away', async () => {
    const own = world().project('own.edgewise');
    const other = world().project('other.edgewise');
    const fake = launch({
      args: [own],
      answers: { box: [0], open: [[other]], save: [other, own] },
    });
    const window = await firstWindow(fake);
    expect(await request(fake, window, { kind: 'choose' })).toBe(true);
    await titleOf(fake, await firstWindow(fake, 1));
    const refused = request(fake, window, { kind: 'target', name: 'x' });
    await expect(refused).rejects.toThrow('“other.edgewise” is an open project');
    const client = await connectPage(fake, window);
    await client.service.getProject({});
    rmSync(own);
    const { handle } = await request<ChosenFile>(fake, window, { kind: 'target', name: 'own' });
    await client.service.saveCopy({ target: handle });
    expect(existsSync(own)).toBe(true);
  });

  test('a project chosen to be merged is read by the service of that window alone', async () => {
    const source = world().project('source.edgewise');
    const second = world().project('second.edgewise');
    const fake = launch({ answers: { box: [0], open: [[source], [second]], save: [''] } });
    const window = await firstWindow(fake);
    const chosen = await request<ChosenFile>(fake, window, { kind: 'source' });
    const client = await connectPage(fake, window);
    const input = { source: chosen.handle, decisions: NO_DECISIONS };
    expect((await client.service.planMerge(input)).title).toBe('source');
    await request(fake, window, { kind: 'choose' });
    const other = await connectPage(fake, await firstWindow(fake, 1));
    await expect(other.service.planMerge(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('recent projects', () => {
  test('are opened by the names the host gave, and by no path', async () => {
    const path = world().project('a.edgewise');
    const fake = launch({
      args: [path],
      answers: { box: [0], open: [[world().project('b.edgewise')]], save: [''] },
    });
    const window = await firstWindow(fake);
    await titleOf(fake, window);
    await request(fake, window, { kind: 'choose' });
    const second = await firstWindow(fake, 1);
    await titleOf(fake, second);
    await until(() => fake.recent.length === 2);
    const [first] = await request<ProjectFile[]>(fake, second, { kind: 'recent' });
    expect(first).toMatchObject({ title: 'a', folder: world().folder });
    await request(fake, second, { kind: 'open', file: first?.file ?? '' });
    expect(window.calls).toContain('focus');
    await expect(request(fake, second, { kind: 'open', file: path })).rejects.toThrow();
    expect(fake.windows).toHaveLength(2);
    await request(fake, second, { kind: 'clear-recent' });
    expect(await request(fake, second, { kind: 'recent' })).toEqual([]);
    expect(labels(fake, 'File')).toContain('Open recent');
  });
});

test('a file dropped on a window is opened if it is a project', async () => {
  const fake = launch();
  const window = await firstWindow(fake);
  const text = join(world().folder, 'a.txt');
  writeFileSync(text, '');
  for (const path of [text, join(world().folder, 'none.edgewise')]) {
    const dropped = ask(fake, window, CHANNEL.openDropped, { path });
    await expect(dropped).rejects.toThrow('This is no file that Edgewise opens.');
  }
  await ask(fake, window, CHANNEL.openDropped, { path: world().project('dropped.edgewise') });
  expect(await titleOf(fake, await firstWindow(fake, 1))).toBe('dropped');
});

test('a session is kept for each project across starts, apart from its file', async () => {
  const path = world().project('a.edgewise');
  const before = readFileSync(path);
  const start = () => launch({ args: [path] });
  const fake = start();
  const window = await firstWindow(fake);
  expect(await request(fake, window, { kind: 'load-session' })).toBeNull();
  await request(fake, window, { kind: 'save-session', session: '{"a":1}' });
  const later = start();
  const again = await firstWindow(later);
  expect(await request(later, again, { kind: 'load-session' })).toBe('{"a":1}');
  expect(readFileSync(path).equals(before)).toBe(true);
});
