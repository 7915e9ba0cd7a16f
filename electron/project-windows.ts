/** The open windows: one per project file, each with a service of its own. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectTitle } from '../graph-data/model/project-file.ts';
import type { Menus } from './channels.ts';
import { CONFIRMED, cannotOpen, OPEN_PROJECT, pageGone, stalled } from './dialogs.ts';
import type { DialogParent, ElectronApi, WindowApi } from './electron-api.ts';
import { createProjectHost, type ProjectHost } from './project-host.ts';
import { spawnUtility } from './spawn-utility.ts';
import { APP_ORIGIN } from './url-policy.ts';
import { backgroundColour, windowOptions } from './window-options.ts';

export type ProjectWindow = {
  /** Real path of the project file. */
  path: string;
  window: WindowApi;
  contentsId: number;
  host: ProjectHost;
  /** What its page last said the menus are. */
  menus: Menus;
};

export type ProjectWindowsOptions = {
  files: { preload: string; service: string };
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  log: (line: string) => void;
  /** Called when a project is open, and when one could not be opened. */
  onOpened: (path: string) => void;
  onFailed: (path: string) => void;
  /** Called when another window has come to the front, or one has gone. */
  onFront: () => void;
};

export type ProjectWindows = {
  /** Opens a project, or brings its window to the front. */
  open(path: string): Promise<void>;
  /** Opens a new, empty project; a file that is there already is opened as it is. */
  create(path: string): Promise<void>;
  /** Asks for a project file and opens it; false for a person who declines. */
  choose(): Promise<boolean>;
  all(): readonly ProjectWindow[];
  /** The window that has or last had the keyboard; null without windows. */
  front(): ProjectWindow | null;
  byContents(id: number): ProjectWindow | null;
  /** Ends every service in good order. */
  stop(): Promise<void>;
};

/** Keeps the windows. None is open yet. */
export function createProjectWindows(
  electron: ElectronApi,
  options: ProjectWindowsOptions,
): ProjectWindows {
  const keeper = new Keeper(electron, options);
  electron.nativeTheme.on('updated', () => keeper.repaint());
  return {
    open: (path) => keeper.open(path),
    create: (path) => keeper.open(path, true),
    choose: () => keeper.choose(),
    all: () => keeper.windows,
    front: () => keeper.windows.at(-1) ?? null,
    byContents: (id) => keeper.windows.find((one) => one.contentsId === id) ?? null,
    stop: () => keeper.stop(),
  };
}

/** The real path, so that one file has one window however it is named; as it is for a missing file. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

class Keeper {
  /** In the order in which they last had the keyboard. */
  windows: readonly ProjectWindow[] = [];
  readonly #electron: ElectronApi;
  readonly #options: ProjectWindowsOptions;
  /** Services that are putting their project away, by its path. */
  readonly #closing = new Map<string, Promise<void>>();

  constructor(electron: ElectronApi, options: ProjectWindowsOptions) {
    this.#electron = electron;
    this.#options = options;
  }

  async open(path: string, create = false): Promise<void> {
    const fresh = await this.#show(path, create);
    if (fresh !== null) await this.#awaitProject(fresh);
  }

  async choose(): Promise<boolean> {
    const path = await this.#ask(this.windows.at(-1)?.window ?? null);
    if (path === null) return false;
    await this.open(path);
    return true;
  }

  async stop(): Promise<void> {
    const hosts = this.windows.map(({ host }) => host.stop());
    await Promise.all([...hosts, ...this.#closing.values()]);
  }

  repaint(): void {
    const colour = backgroundColour(this.#electron.nativeTheme.shouldUseDarkColors);
    for (const { window } of this.windows) window.setBackgroundColor(colour);
  }

  /** The new window of a project; null where it has one already, which comes to the front. */
  async #show(path: string, create = false): Promise<ProjectWindow | null> {
    const real = realPath(path);
    await this.#closing.get(real);
    const open = this.windows.find((one) => one.path === real);
    if (open === undefined) return this.#create(real, create);
    bringToFront(open.window);
    return null;
  }

  #create(path: string, create: boolean): ProjectWindow {
    const { app, nativeTheme, BrowserWindow } = this.#electron;
    const window = new BrowserWindow(
      windowOptions({
        title: `${projectTitle(path)} – Edgewise`,
        preload: this.#options.files.preload,
        isPackaged: app.isPackaged,
        dark: nativeTheme.shouldUseDarkColors,
      }),
    );
    if (this.#options.platform === 'darwin') window.setRepresentedFilename(path);
    const host = this.#startService(path, window, create);
    const contentsId = window.webContents.id;
    const one: ProjectWindow = { path, window, contentsId, host, menus: [] };
    this.#watch(one);
    this.#toFront(one);
    window.loadURL(`${APP_ORIGIN}/index.html`).catch((error: unknown) => {
      this.#options.log(`The page of “${path}” could not be loaded: ${String(error)}`);
    });
    return one;
  }

  #startService(path: string, window: WindowApi, create: boolean): ProjectHost {
    const { files, environment, log } = this.#options;
    // Only the first time: a file that goes missing later must not be taken for a new project.
    let fresh = create;
    const host: ProjectHost = createProjectHost({
      MessageChannelMain: this.#electron.MessageChannelMain,
      log,
      spawn: () => {
        const options = { entry: files.service, project: path, environment, log, create: fresh };
        fresh = false;
        return spawnUtility(this.#electron.utilityProcess, options);
      },
      onStall: () => {
        void this.#confirm(window, stalled(path)).then((restart) => {
          if (restart) host.restart();
        });
      },
    });
    return host;
  }

  #watch(one: ProjectWindow): void {
    const { window } = one;
    window.on('ready-to-show', () => window.show());
    window.on('focus', () => this.#toFront(one));
    window.on('closed', () => this.#forget(one));
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#offerReload(one, reason);
    });
  }

  async #awaitProject(one: ProjectWindow): Promise<void> {
    const { path, window } = one;
    try {
      await one.host.ready;
      this.#options.onOpened(path);
    } catch (error) {
      this.#options.onFailed(path);
      if (window.isDestroyed()) return;
      const sentence = error instanceof Error ? error.message : String(error);
      const again = await this.#confirm(window, cannotOpen(path, sentence));
      const other = again ? await this.#ask(window) : null;
      this.#forget(one);
      // The next window comes before the last one goes, or the app would end between them.
      const next = other === null ? null : await this.#show(other);
      if (!window.isDestroyed()) window.destroy();
      if (next !== null) await this.#awaitProject(next);
    }
  }

  async #offerReload(one: ProjectWindow, reason: string): Promise<void> {
    this.#options.log(`The page of “${one.path}” ended (${reason}).`);
    const again = await this.#confirm(one.window, pageGone(one.path));
    if (one.window.isDestroyed()) return;
    if (again) one.window.webContents.reload();
    else one.window.destroy();
  }

  #toFront(one: ProjectWindow): void {
    this.windows = [...this.windows.filter((other) => other !== one), one];
    this.#options.onFront();
  }

  #forget(one: ProjectWindow): void {
    if (!this.windows.includes(one)) return;
    this.windows = this.windows.filter((other) => other !== one);
    const stopped = one.host.stop().finally(() => this.#closing.delete(one.path));
    this.#closing.set(one.path, stopped);
    this.#options.onFront();
  }

  async #confirm(
    parent: DialogParent,
    question: Parameters<ElectronApi['dialog']['showMessageBox']>[1],
  ): Promise<boolean> {
    const { response } = await this.#electron.dialog.showMessageBox(parent, question);
    return response === CONFIRMED;
  }

  async #ask(parent: DialogParent | null): Promise<string | null> {
    const { dialog } = this.#electron;
    const { filePaths } =
      parent === null
        ? await dialog.showOpenDialog(OPEN_PROJECT)
        : await dialog.showOpenDialog(parent, OPEN_PROJECT);
    return filePaths[0] ?? null;
  }
}

function bringToFront(window: WindowApi): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
