import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstWindow, setUpRunning, titleOf } from './testing/running.ts';
import { until } from './testing/world.ts';

const { world, launch } = setUpRunning();

describe('the start', () => {
  test('sandbox and scheme come before Electron is ready', async () => {
    const fake = launch();
    await until(() => fake.calls.includes('ready'));
    expect(fake.calls).toEqual(['enableSandbox', 'registerSchemesAsPrivileged', 'ready']);
  });

  test('a second start leaves everything to the first', () => {
    const fake = launch({
      prepare(fake) {
        fake.locked = true;
      },
    });
    expect(fake.calls).toContain('gone');
    expect(fake.windows).toEqual([]);
    expect(fake.channels.size).toBe(0);
  });

  test('the first one ever opens a copy of the project that comes along', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    expect(window.loaded).toBe('app://bundle/index.html');
    expect(await titleOf(fake, window)).toBe('Sanctuary cities');
    const copy = join(world().folders.userData, 'Sanctuary cities.edgewise');
    expect(fake.forked.map(({ args }) => args)).toEqual([[copy]]);
    expect(existsSync(copy)).toBe(true);
    window.emit('ready-to-show');
    expect(window.calls).toContain('show');
  });

  test('the next one opens the project that was open last', async () => {
    const path = world().project('mine.edgewise');
    const before = launch({ args: ['--flag', path] });
    await until(() => before.recent.includes(path));
    const fake = launch();
    expect(await titleOf(fake, await firstWindow(fake))).toBe('mine');
    await until(() => fake.recent.includes(path));
  });

  test('a file that the system hands over early is the one that opens', async () => {
    const path = world().project('handed.edgewise');
    const fake = launch({ platform: 'darwin' });
    const event = new Event('open-file', { cancelable: true });
    fake.app.emit('open-file', event, path);
    expect(event.defaultPrevented).toBe(true);
    expect(await titleOf(fake, await firstWindow(fake))).toBe('handed');
    expect(fake.windows).toHaveLength(1);
  });

  test('a page that was tampered with is not shown, and the person is told', async () => {
    writeFileSync(join(world().files.renderer, 'index.js'), 'alert(1)');
    const fake = launch();
    await until(() => fake.calls.includes('quit'));
    expect(fake.boxes[0]?.detail).toContain('index.js');
    expect(fake.windows).toEqual([]);
  });
});

describe('the end', () => {
  test('comes with the last window, after its service has put the project away', async () => {
    const fake = launch();
    const window = await firstWindow(fake);
    await titleOf(fake, window);
    window.destroy();
    await until(() => fake.calls.includes('gone'));
    expect(fake.forked[0]?.said).toContainEqual({ kind: 'stop' });
    expect(fake.calls.filter((call) => call === 'quit').length).toBeGreaterThan(1);
  });

  test('does not come on a Mac, where a click on the icon opens a window again', async () => {
    const fake = launch({ platform: 'darwin' });
    (await firstWindow(fake)).destroy();
    expect(fake.calls).not.toContain('quit');
    fake.app.emit('activate');
    expect(await titleOf(fake, await firstWindow(fake, 1))).toBe('Sanctuary cities');
    expect(fake.together).toBe(false);
  });
});
