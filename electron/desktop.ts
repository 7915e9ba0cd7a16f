/** The desktop app once Electron is ready: windows, menu, recent files and what pages may ask for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAssets } from '../web/assets.ts';
import { createSessionFiles } from '../web/session-files.ts';
import { provideBundledProject } from './bundled-project.ts';
import { MENU_COMMAND_CHANNEL } from './channel-names.ts';
import type { Menus } from './channels.ts';
import type { ElectronApi } from './electron-api.ts';
import { guardIpc } from './ipc-guard.ts';
import { createLog } from './log-file.ts';
import { menuTemplate } from './menu.ts';
import { pageRequests } from './page-requests.ts';
import { createProjectRequests } from './project-requests.ts';
import { createProjectWindows, type ProjectWindows } from './project-windows.ts';
import { createRecentList, type RecentList } from './recent-list.ts';
import { PARTITION, secureSession } from './session-policy.ts';

/** How and where the app was started. */
export type Launch = {
  /** Arguments after the program's own. */
  args: readonly string[];
  /** What relative paths among them are relative to. */
  folder: string;
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  /** Absolute paths of the bundles, and of the project that comes with the app. */
  files: { preload: string; service: string; renderer: string; bundledProject: string };
};

export type Desktop = {
  /** Opens a project; without one the last that was open, or the one that comes with the app. */
  open(path: string | null): Promise<void>;
  windows: ProjectWindows;
};

/** The menus while no page has said what its own are. */
const BARE_MENUS: Menus = [
  { name: 'File', items: [] },
  { name: 'Window', items: [] },
];

/**
 * Builds the app; opens nothing yet.
 * @throws Error naming a bundled file that is missing or changed
 */
export function createDesktop(electron: ElectronApi, launch: Launch): Desktop {
  const { app } = electron;
  const log = createLog(app.getPath('logs'));
  const session = electron.session.fromPartition(PARTITION, { cache: false });
  secureSession(session, readAssets(launch.files.renderer), !app.isPackaged);

  const recent = createRecentList(app, join(app.getPath('userData'), 'recent.json'), setMenu, log);
  const windows = createProjectWindows(electron, {
    files: launch.files,
    environment: launch.environment,
    platform: launch.platform,
    log,
    onOpened: recent.add,
    onFailed: recent.remove,
    onFront: setMenu,
  });
  function setMenu(): void {
    electron.menu.set(template(windows, recent, launch.platform));
  }
  const sessions = createSessionFiles(join(app.getPath('userData'), 'sessions'), log);
  const projects = createProjectRequests(electron, { windows, recent, sessions });
  guardIpc(electron.ipcMain, pageRequests(electron, windows, projects, setMenu), () => {
    return new Set(windows.all().map(({ contentsId }) => contentsId));
  });
  setMenu();
  return {
    windows,
    open: async (path) =>
      windows.open(path ?? firstProject(recent, launch, app.getPath('userData'))),
  };
}

function template(windows: ProjectWindows, recent: RecentList, platform: NodeJS.Platform) {
  const menus = windows.front()?.menus ?? [];
  return menuTemplate(menus.length === 0 ? BARE_MENUS : menus, recent.paths(), platform, {
    command: (id) => windows.front()?.window.webContents.send(MENU_COMMAND_CHANNEL, id),
    open: () => void windows.choose(),
    openRecent: (path) => void windows.open(path),
    clearRecent: recent.clear,
  });
}

function firstProject(recent: RecentList, launch: Launch, userData: string): string {
  const last = recent.paths().find((path) => existsSync(path));
  return last ?? provideBundledProject(launch.files.bundledProject, userData);
}
