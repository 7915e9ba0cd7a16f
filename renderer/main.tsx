/** Wires a window: shell, connection, state, keys, and the workspace that shows it all. */
import './shell/no-compiling.ts';
import { createRoot } from 'react-dom/client';
import { Workspace } from './panels/workspace.tsx';
import { followMenus } from './shell/application-menu.ts';
import { applyTheme } from './shell/apply-theme.ts';
import { CrashGuard } from './shell/crash-guard.tsx';
import { followDrops } from './shell/drop-projects.ts';
import { createElectronShell, findBridge } from './shell/electron-shell.ts';
import { listenToKeys } from './shell/keyboard.ts';
import { isMac } from './shell/platform.ts';
import { browserStorage, rememberPreferences } from './shell/remember.ts';
import { reportFailures } from './shell/report-failures.ts';
import { followTitle } from './shell/title.ts';
import { createWebShell } from './shell/web-shell.ts';
import { followSession } from './store/actions/sessions.ts';
import { AppProvider } from './store/context.tsx';
import { createApp } from './store/create-app.ts';
import { deferClient } from './store/deferred-client.ts';
import { readPreferences } from './store/preferences.ts';
import { startApp } from './store/start.ts';

function main(root: HTMLElement): void {
  const storage = browserStorage(window);
  const preferences = readPreferences(storage);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  applyTheme(preferences.theme, document.documentElement, dark);

  const mac = isMac();
  const bridge = findBridge(window);
  const shell = bridge === null ? createWebShell() : createElectronShell(bridge, window);
  const app = createApp({ client: deferClient(shell.connect()), shell, preferences });
  startApp(app);
  reportFailures(app, window);
  rememberPreferences(app.store, storage);
  followSession(app, document);
  followDrops(app, window);
  listenToKeys(app, document, mac);
  followTitle(app, document);
  shell.onMenuCommand((command) => void app.run(command));
  if (bridge !== null) followMenus(app, (menus) => bridge.setMenu(menus), mac);

  createRoot(root).render(
    <CrashGuard>
      <AppProvider app={app}>
        <Workspace />
      </AppProvider>
    </CrashGuard>,
  );
}

const root = document.getElementById('root');
if (root !== null) main(root);
