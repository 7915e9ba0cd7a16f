/** What pages may ask of the main process, after the gate has let their message in. */
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWhole } from '../graph-data/service/write-whole.ts';
import { CHANNEL } from './channel-names.ts';
import { CONFIRMED, openOutside, saveFileAs } from './dialogs.ts';
import type { ElectronApi } from './electron-api.ts';
import type { ChannelHandlers } from './ipc-guard.ts';
import { projectFromArguments } from './launch-path.ts';
import type { createProjectRequests } from './project-requests.ts';
import type { ProjectWindow, ProjectWindows } from './project-windows.ts';
import { externalUrl } from './url-policy.ts';

/**
 * The handler of each channel.
 * @param projects answers what is asked about project files
 * @param onMenus called when a page has said what its menus are
 */
export function pageRequests(
  { app, dialog, shell }: Pick<ElectronApi, 'app' | 'dialog' | 'shell'>,
  windows: Pick<ProjectWindows, 'all' | 'byContents' | 'open'>,
  projects: ReturnType<typeof createProjectRequests>,
  onMenus: () => void,
): ChannelHandlers {
  return {
    [CHANNEL.requestPort]({ nonce }, contentsId) {
      const { host, window } = windowOf(windows, contentsId);
      host.connect(window.webContents, nonce);
    },
    async [CHANNEL.saveFile]({ name, bytes }, contentsId) {
      const { window } = windowOf(windows, contentsId);
      const options = saveFileAs(app.getPath('documents'), name);
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      if (canceled || filePath === '') return false;
      refuseOpenProject(windows, filePath);
      writeWhole(filePath, bytes);
      return true;
    },
    async [CHANNEL.openExternal]({ url }, contentsId) {
      const { window } = windowOf(windows, contentsId);
      const address = externalUrl(url);
      if (address === null) throw new Error('Only http and https addresses can be opened.');
      const { response } = await dialog.showMessageBox(window, openOutside(address));
      if (response === CONFIRMED) await shell.openExternal(address);
    },
    [CHANNEL.projects]: (request, contentsId) => projects(request, windowOf(windows, contentsId)),
    async [CHANNEL.openDropped]({ path }, contentsId) {
      windowOf(windows, contentsId);
      const project = projectFromArguments([path], dirname(path));
      if (project === null) throw new Error('This is no file that Edgewise opens.');
      await windows.open(project);
    },
    [CHANNEL.setMenu](menus, contentsId) {
      windowOf(windows, contentsId).menus = menus;
      onMenus();
    },
  };
}

function windowOf(windows: Pick<ProjectWindows, 'byContents'>, contentsId: number): ProjectWindow {
  const one = windows.byContents(contentsId);
  if (one === null) throw new Error('This window is no longer open.');
  return one;
}

/** Replacing a project that is open would take it from under its service. */
function refuseOpenProject(windows: Pick<ProjectWindows, 'all'>, target: string): void {
  const real = realPathOrNull(target);
  if (windows.all().some(({ path }) => path === real)) {
    const text = `“${basename(target)}” is an open project; choose another name or close it first.`;
    throw new Error(text);
  }
}

function realPathOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
