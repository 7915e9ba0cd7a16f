/**
 * The desktop app itself, where Electron's binary is at hand (ELECTRON_BIN, or unpacked by its own
 * package); skipped elsewhere, with the reason printed. What can be shown without the binary is shown
 * beside the sources in `electron/`.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { findElectron } from '../../build/find-electron.ts';
import { Workspace } from '../pages/workspace.ts';
import { copyOfBundled } from '../support/projects.ts';

const executablePath = findElectron();
const REASON =
  'Electron’s binary is not on this machine: set ELECTRON_BIN to it, or run node_modules/electron/install.js.';

/** The way to the app of one test: its own data folder, ended and checked after the test. */
type Start = (args?: readonly string[]) => Promise<{ app: ElectronApplication; page: Page }>;

const test = base.extend<{ start: Start; problems: string[] }>({
  problems: async ({ browserName: _browser }, use) => {
    await use([]);
  },
  start: async ({ problems }, use) => {
    const running: ElectronApplication[] = [];
    const data = mkdtempSync(join(tmpdir(), 'edgewise-electron-e2e-'));
    await use(async (args = []) => {
      const app = await _electron.launch({
        executablePath: executablePath ?? '',
        args: ['.', `--user-data-dir=${data}`, ...args],
      });
      running.push(app);
      const page = await app.firstWindow();
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(app:\/\/bundle\/|blob:|data:)/.test(request.url())) problems.push(request.url());
      });
      return { app, page };
    });
    for (const app of running) await app.close();
    expect(problems).toEqual([]);
  },
});

test.skip(executablePath === null, REASON);
if (executablePath === null) console.log(`Skipped: ${REASON}`);

test('opens the bundled project, drawn and searchable', async ({ start }) => {
  const { page } = await start();
  const workspace = new Workspace(page);
  await workspace.canvas.waitUntilDrawn();
  await expect(page).toHaveTitle(/^Sanctuary cities – Edgewise$/);
  await page.getByRole('combobox', { name: 'Search' }).fill('Homan');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('opens the project it is given, by a path with strange signs', async ({ start }) => {
  const { page } = await start([copyOfBundled('a #%20é.edgewise')]);
  await new Workspace(page).canvas.waitUntilDrawn();
  await expect(page).toHaveTitle('a #%20é – Edgewise');
});

test('its page has no Node, no Electron and no way out', async ({ start }) => {
  const { app, page } = await start();
  const found = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'edgewise')).sort(),
    opened: window.open('https://example.org/'),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: [
      ...['onMenuCommand', 'openDropped', 'openExternal', 'projects'],
      ...['requestPort', 'saveFile', 'setMenu'],
    ],
    opened: null,
  });
  await page.evaluate(() => location.assign('https://example.org/'));
  expect(page.url()).toBe('app://bundle/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('lives through the end of its service', async ({ start }) => {
  const { app, page } = await start();
  const workspace = new Workspace(page);
  await workspace.canvas.waitUntilDrawn();
  const pid = await app.evaluate(({ app: electron }) => {
    const service = electron.getAppMetrics().find(({ name }) => name === 'Edgewise graph service');
    return service?.pid ?? 0;
  });
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await page.getByRole('combobox', { name: 'Search' }).fill('ICE');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('runs a command from the application menu', async ({ start }) => {
  const { app, page } = await start();
  await new Workspace(page).canvas.waitUntilDrawn();
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Help');
    help?.submenu?.items[0]?.click();
  });
  await expect(page.getByRole('dialog').first()).toBeVisible();
});

test('saves where the save dialog says', async ({ start }) => {
  const { app, page } = await start();
  await new Workspace(page).canvas.waitUntilDrawn();
  const target = join(mkdtempSync(join(tmpdir(), 'edgewise-saved-')), 'project.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await new Workspace(page).command('Export project as JSON');
  const format = () => {
    // Until it is written whole there is nothing to read.
    try {
      return JSON.parse(readFileSync(target, 'utf8')).format;
    } catch {
      return null;
    }
  };
  await expect.poll(format).toBe('edgewise');
});

test('names what is wrong with a file that is no project', async ({ start }) => {
  const path = join(mkdtempSync(join(tmpdir(), 'edgewise-bad-')), 'text.edgewise');
  writeFileSync(path, 'not a project');
  const { page } = await start([path]);
  await expect(page.getByText('text.edgewise').first()).toBeVisible();
});
