/** The application menu: the renderer's commands, with the few things only the host can do. */
import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Menus } from './channels.ts';

/** What the menu can ask of the host. */
export type MenuActions = {
  command(id: string): void;
  open(): void;
  openRecent(path: string): void;
  clearRecent(): void;
};

type Menu = Menus[number];
type MenuItem = Menu['items'][number];

function commandItem(item: MenuItem, actions: MenuActions): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' };
  if (item.kind === 'submenu') {
    return { label: item.title, submenu: item.items.map((one) => commandItem(one, actions)) };
  }
  return {
    label: item.title,
    enabled: item.enabled,
    ...(item.checked === null ? {} : { type: 'checkbox', checked: item.checked }),
    // The page listens for the keys itself: registering them here would run a command twice.
    ...(item.accelerator === null
      ? {}
      : { accelerator: item.accelerator, registerAccelerator: false }),
    click: () => actions.command(item.id),
  };
}

function recentItems(
  recent: readonly string[],
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: 'No recent projects', enabled: false }];
  return [
    ...recent.map((path) => ({
      label: basename(path),
      sublabel: path,
      click: () => actions.openRecent(path),
    })),
    { type: 'separator' as const },
    { label: 'Clear list', click: () => actions.clearRecent() },
  ];
}

/** The page's command after which the recent projects stand. */
const OPEN_COMMAND = 'open-project';

/** The page's File menu with the recent projects in their place; a host without a page opens by itself. */
function fileItems(
  menu: Menu,
  recent: readonly string[],
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const own = menu.items.map((item) => commandItem(item, actions));
  const list = { label: 'Open recent', submenu: recentItems(recent, actions) };
  const at = menu.items.findIndex((item) => item.kind === 'command' && item.id === OPEN_COMMAND);
  if (at >= 0) return own.toSpliced(at + 1, 0, list);
  const open = { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => actions.open() };
  return [open, list, { type: 'separator' }, ...own];
}

/** Text fields need these; on a Mac they have no keys without a menu item. */
function editItems(): MenuItemConstructorOptions[] {
  return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }];
}

/** The size of everything in the window; the plain keys zoom the graph. */
function sizeItems(): MenuItemConstructorOptions[] {
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Alt+Plus' },
    { role: 'zoomOut', label: 'Smaller', accelerator: 'CmdOrCtrl+Alt+-' },
    { role: 'resetZoom', label: 'Normal', accelerator: 'CmdOrCtrl+Alt+0' },
  ];
  return [{ type: 'separator' }, { label: 'Size of the interface', submenu }];
}

function windowItems(): MenuItemConstructorOptions[] {
  return [{ role: 'minimize' }, { role: 'togglefullscreen' }, { role: 'close' }];
}

function submenu(
  menu: Menu,
  recent: readonly string[],
  actions: MenuActions,
): MenuItemConstructorOptions {
  if (menu.name === 'File') return { label: menu.name, submenu: fileItems(menu, recent, actions) };
  const items = menu.items.map((item) => commandItem(item, actions));
  if (menu.name === 'Edit') items.push(...editItems());
  if (menu.name === 'View') items.push(...sizeItems());
  if (menu.name === 'Window') items.push(...windowItems());
  return { label: menu.name, submenu: items };
}

/**
 * The template of the application menu.
 * @param menus the renderer's menus, made from its command registry
 * @param recent paths of projects opened lately, newest first
 */
export function menuTemplate(
  menus: Menus,
  recent: readonly string[],
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const template = menus.map((menu) => submenu(menu, recent, actions));
  if (platform === 'darwin') return [{ role: 'appMenu' }, ...template];
  const file = template.find((menu) => menu.label === 'File');
  if (Array.isArray(file?.submenu)) {
    file.submenu.push({ type: 'separator' }, { role: 'quit', label: 'Exit' });
  }
  return template;
}
