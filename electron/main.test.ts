import { isAbsolute } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Launch } from './desktop.ts';
import type { ElectronApi } from './electron-api.ts';

const started = vi.hoisted(() => [] as [ElectronApi, Launch][]);
const menus = vi.hoisted(() => [] as unknown[]);

vi.mock('./start-app.ts', () => ({
  startApp: (...args: [ElectronApi, Launch]) => started.push(args),
}));
vi.mock('electron', () => {
  const Menu = {
    buildFromTemplate: (template: unknown) => ({ template }),
    setApplicationMenu: (menu: unknown) => menus.push(menu),
  };
  const rest = [
    'BrowserWindow',
    'dialog',
    'ipcMain',
    'MessageChannelMain',
    'nativeTheme',
    'protocol',
    'session',
    'shell',
    'utilityProcess',
  ];
  return { app: { isPackaged: true }, Menu, ...Object.fromEntries(rest.map((name) => [name, {}])) };
});

test('hands Electron and the bundles beside it to the app', async () => {
  await import('./main.ts');
  const [electron, launch] = started[0] ?? [];
  expect(Object.keys(electron ?? {}).sort()).toEqual(
    [
      'BrowserWindow',
      'MessageChannelMain',
      'app',
      'dialog',
      'ipcMain',
      'menu',
      'nativeTheme',
      'protocol',
      'session',
      'shell',
      'utilityProcess',
    ].sort(),
  );
  expect(Object.values(launch?.files ?? {}).every(isAbsolute)).toBe(true);
  expect(launch?.args).toEqual(process.argv.slice(1));
  electron?.menu.set([{ label: 'File' }]);
  expect(menus).toEqual([{ template: [{ label: 'File' }] }]);
});
