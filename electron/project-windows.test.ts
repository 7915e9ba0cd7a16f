import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { UtilityApi } from './electron-api.ts';
import { type AnyListener, Emitter } from './testing/fake-window.ts';
import { firstWindow, setUpRunning, titleOf } from './testing/running.ts';
import { connectPage, until } from './testing/world.ts';

const { world, launch } = setUpRunning();

describe('windows', () => {
  test('one a project, whatever the name it is opened by', async () => {
    const path = world().project('a.edgewise');
    const fake = launch({ args: [path] });
    const window = await firstWindow(fake);
    mkdirSync(join(world().folder, 'deep'));
    symlinkSync(world().folder, join(world().folder, 'deep', 'back'));
    window.minimized = true;
    fake.app.emit(
      'second-instance',
      {},
      ['edgewise', join('deep', 'back', 'a.edgewise')],
      world().folder,
    );
    await until(() => window.calls.includes('focus'));
    expect(window.calls).toContain('restore');
    expect(fake.windows).toHaveLength(1);
    expect(fake.forked).toHaveLength(1);
  });

  test('another project gets a window and a service of its own', async () => {
    const fake = launch({ args: [world().project('a.edgewise')] });
    const one = await firstWindow(fake);
    fake.app.emit(
      'second-instance',
      {},
      ['edgewise', world().project('b.edgewise')],
      world().folder,
    );
    const two = await firstWindow(fake, 1);
    expect(await titleOf(fake, one)).toBe('a');
    expect(await titleOf(fake, two)).toBe('b');
    expect(fake.forked).toHaveLength(2);
  });

  test('two pages of one project see each other’s commits', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    const [one, two] = [await connectPage(fake, window), await connectPage(fake, window)];
    await one.service.getProject({});
    const heard: number[] = [];
    two.onChange(({ revision }) => heard.push(revision));
    await two.service.getProject({});
    const value = {
      id: 'new',
      type: 'concept',
      name: 'New',
      aliases: [],
      description: '',
    };
    const { revision } = await one.service.applyChanges({
      name: 'Add New',
      changes: [{ op: 'put', record: { kind: 'entity', value } }],
    });
    await until(() => heard.length > 0);
    expect(heard).toEqual([revision]);
    expect(fake.forked).toHaveLength(1);
  });

  test('a page is handed a new port when its service was started again', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    const client = await connectPage(fake, window);
    await client.service.getProject({});
    const lost = new Promise<void>((resolve) => {
      client.onStatus(({ state }) => (state === 'reconnecting' ? resolve() : undefined));
    });
    await fake.forked[0]?.crash();
    await lost;
    expect((await client.service.getProject({})).title).toBe('Sanctuary cities');
    expect(fake.forked).toHaveLength(2);
  });

  test('the colour before the first paint follows the system', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    const light = window.options.backgroundColor;
    fake.dark = true;
    fake.theme.emit('updated');
    expect(window.colour).not.toBeNull();
    expect(window.colour).not.toBe(light);
  });

  test('a page whose process ended can be drawn again', async () => {
    const fake = launch({ answers: { box: [1], open: [[]], save: [''] } });
    const { webContents } = await firstWindow(fake);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await until(() => webContents.reloads === 1);
    expect(fake.boxes[0]?.message).toContain('stopped working');
  });
});

describe('a project that cannot be opened', () => {
  test('is named in the service’s own sentence, and nothing is left of it', async () => {
    const path = join(world().folder, 'text.edgewise');
    writeFileSync(path, 'not a project');
    const fake = launch({ args: [path] });
    await until(() => fake.calls.includes('gone'));
    expect(fake.boxes[0]?.message).toContain('text');
    expect(fake.boxes[0]?.detail).toMatch(/^[^\n]*text\.edgewise[^\n]*\.$/);
    expect(fake.windows[0]?.isDestroyed()).toBe(true);
    expect(fake.recent).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('not a project');
  });

  test('makes way for another one that is chosen instead', async () => {
    const path = join(world().folder, 'text.edgewise');
    writeFileSync(path, 'not a project');
    const good = world().project('good.edgewise');
    const answers = { box: [1], open: [[good]], save: [''] };
    const fake = launch({ answers, args: [path] });
    expect(await titleOf(fake, await firstWindow(fake, 1))).toBe('good');
    expect(fake.windows[0]?.isDestroyed()).toBe(true);
    expect(fake.calls).not.toContain('quit');
  });
});

describe('a service that is silent while saving', () => {
  /** A service that begins a commit and is never heard of again. */
  function silentService(): UtilityApi {
    const events = new Emitter();
    setTimeout(() => {
      events.emit('message', { kind: 'ready' });
      events.emit('message', { kind: 'began', call: 1, method: 'applyChanges' });
    }, 1);
    const kill = () => events.emit('exit', 1);
    return {
      pid: undefined,
      stdout: null,
      stderr: null,
      postMessage(message: unknown) {
        if (JSON.stringify(message).includes('stop')) kill();
      },
      kill() {
        kill();
        return true;
      },
      on: (event: string, listener: AnyListener) => events.on(event, listener),
    };
  }

  async function startsAfterStall(answer: number): Promise<number> {
    let starts = 0;
    vi.useFakeTimers();
    try {
      const fake = launch({
        answers: { box: [answer, 0], open: [[]], save: [''] },
        prepare({ electron }) {
          electron.utilityProcess.fork = () => {
            starts += 1;
            return silentService();
          };
        },
      });
      await vi.advanceTimersByTimeAsync(30_000);
      expect(fake.boxes[0]?.buttons).toEqual(['Wait', 'Restart']);
      return starts;
    } finally {
      vi.useRealTimers();
    }
  }

  test('is left alone by a person who waits', async () => {
    expect(await startsAfterStall(0)).toBe(1);
  });

  test('is started again for one who does not', async () => {
    expect(await startsAfterStall(1)).toBe(2);
  });
});
