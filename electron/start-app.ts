/** Starts the desktop app: what must come before Electron is ready, and the app's own life. */

import { guardContents } from './contents-policy.ts';
import { createDesktop, type Desktop, type Launch } from './desktop.ts';
import type { ElectronApi } from './electron-api.ts';
import { projectFromArguments } from './launch-path.ts';
import { APP_SCHEME } from './session-policy.ts';

/**
 * Runs the app until it quits.
 * @param electron the real Electron, or in tests one that records
 */
export function startApp(electron: ElectronApi, launch: Launch): void {
  const { app } = electron;
  app.enableSandbox();
  electron.protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents));

  const asked = [projectFromArguments(launch.args, launch.folder)];
  const desktop = app.whenReady().then(() => createDesktop(electron, launch));
  const open = (path: string | null) =>
    desktop.then(
      (running) => openOrTell(electron, running, path),
      () => {}, // Told once, below.
    );
  // Arguments of another start and files from the system are strangers' text: checked like our own.
  app.on('second-instance', (_event, args, folder) => {
    void open(projectFromArguments(args.slice(1), folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const project = projectFromArguments([path], launch.folder);
    if (project === null) return;
    // Before the app is ready this is what it was started for.
    asked.unshift(project);
    void open(project);
  });
  app.on('activate', () => {
    const openFirst = ({ windows }: Desktop) =>
      windows.all().length === 0 ? open(null) : undefined;
    void desktop.then(openFirst, () => {});
  });
  app.on('window-all-closed', () => {
    if (launch.platform !== 'darwin') app.quit();
  });
  quitInOrder(electron, desktop);
  void desktop.then(
    () => open(asked[0] ?? null),
    async (error) => {
      await tell(electron, 'Edgewise could not start', error);
      app.quit();
    },
  );
}

async function openOrTell(
  electron: ElectronApi,
  desktop: Desktop,
  path: string | null,
): Promise<void> {
  try {
    await desktop.open(path);
  } catch (error) {
    await tell(electron, 'No project could be opened', error);
    if (desktop.windows.all().length === 0) electron.app.quit();
  }
}

/** Lets every service put its project away before the app is gone. */
function quitInOrder({ app }: ElectronApi, desktop: Promise<Desktop>): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    const finish = () => {
      stopped = true;
      app.quit();
    };
    void desktop.then(({ windows }) => windows.stop()).then(finish, finish);
  });
}

async function tell({ dialog }: ElectronApi, message: string, error: unknown): Promise<void> {
  const detail = error instanceof Error ? error.message : String(error);
  await dialog.showMessageBox({
    type: 'error',
    title: 'Edgewise',
    message,
    detail,
    buttons: ['Close'],
  });
}
