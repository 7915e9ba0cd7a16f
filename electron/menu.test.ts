import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menusSchema } from './channels.ts';
import { type MenuActions, menuTemplate } from './menu.ts';

const menus = menusSchema.parse([
  {
    name: 'File',
    items: [
      {
        kind: 'command',
        id: 'save',
        title: 'Save',
        accelerator: 'CmdOrCtrl+S',
        enabled: false,
        checked: null,
      },
      { kind: 'separator' },
      {
        kind: 'submenu',
        title: 'Theme',
        items: [
          {
            kind: 'command',
            id: 'theme-dark',
            title: 'Dark',
            accelerator: null,
            enabled: true,
            checked: true,
          },
        ],
      },
      {
        kind: 'command',
        id: 'legend',
        title: 'Legend',
        accelerator: null,
        enabled: true,
        checked: true,
      },
    ],
  },
  { name: 'Edit', items: [] },
  { name: 'View', items: [] },
  { name: 'Window', items: [] },
]);

function actions() {
  return {
    command: vi.fn(),
    open: vi.fn(),
    openRecent: vi.fn(),
    clearRecent: vi.fn(),
  } satisfies MenuActions;
}

function items(template: readonly MenuItemConstructorOptions[], label: string) {
  const submenu = template.find((menu) => menu.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
}

test('shows a page’s commands with their keys, which the page itself listens to', () => {
  const file = items(menuTemplate(menus, [], 'linux', actions()), 'File');
  expect(file.find(({ label }) => label === 'Save')).toMatchObject({
    accelerator: 'CmdOrCtrl+S',
    registerAccelerator: false,
    enabled: false,
  });
  expect(file.find(({ label }) => label === 'Legend')).toMatchObject({
    type: 'checkbox',
    checked: true,
  });
});

test('shows a submenu of the page as one of its own', () => {
  const chosen = actions();
  const file = items(menuTemplate(menus, [], 'linux', chosen), 'File');
  const [dark] = items(file, 'Theme');
  expect(dark).toMatchObject({ label: 'Dark', type: 'checkbox', checked: true });
  Reflect.apply(dark?.click ?? (() => {}), undefined, []);
  expect(chosen.command).toHaveBeenCalledWith('theme-dark');
});

test('says what the host adds: opening, recent projects, the clipboard, sizes, the window', () => {
  const chosen = actions();
  const template = menuTemplate(menus, ['/p/a.edgewise'], 'linux', chosen);
  const recent = items(items(template, 'File'), 'Open recent');
  expect(recent.map(({ label, type }) => label ?? type)).toEqual([
    'a.edgewise',
    'separator',
    'Clear list',
  ]);
  for (const { click } of recent) Reflect.apply(click ?? (() => {}), undefined, []);
  expect(chosen.openRecent).toHaveBeenCalledWith('/p/a.edgewise');
  expect(chosen.clearRecent).toHaveBeenCalledOnce();
  expect(items(template, 'Edit').map(({ role }) => role)).toContain('paste');
  expect(items(template, 'View').map(({ label }) => label)).toContain('Size of the interface');
  expect(items(template, 'Window').map(({ role }) => role)).toContain('close');
});

test('ends with Exit in the File menu, and on a Mac begins with the app’s own menu', () => {
  expect(items(menuTemplate(menus, [], 'win32', actions()), 'File').at(-1)?.role).toBe('quit');
  const mac = menuTemplate(menus, [], 'darwin', actions());
  expect(mac[0]?.role).toBe('appMenu');
  expect(items(mac, 'File').some(({ role }) => role === 'quit')).toBe(false);
});

test('puts the recent projects after the page’s own way to open one, which stands only once', () => {
  const command = (id: string, title: string) => ({
    ...{ kind: 'command', id, title, accelerator: null, enabled: true, checked: null },
  });
  const own = [command('new-project', 'New…'), command('open-project', 'Open…')];
  const withOwn = menusSchema.parse([{ name: 'File', items: [...own, command('x', 'Other')] }]);
  const file = items(menuTemplate(withOwn, ['/p/a.edgewise'], 'darwin', actions()), 'File');
  expect(file.map(({ label }) => label)).toEqual(['New…', 'Open…', 'Open recent', 'Other']);
  const bare = items(menuTemplate(menus, [], 'darwin', actions()), 'File');
  expect(bare.slice(0, 2).map(({ label }) => label)).toEqual(['Open…', 'Open recent']);
});
