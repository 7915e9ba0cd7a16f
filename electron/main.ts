/** Entry of the main process: hands Electron to the app. Every decision is made in the modules it calls. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { ElectronApi } from './electron-api.ts';
import { startApp } from './start-app.ts';

const electron = {
  app,
  BrowserWindow,
  MessageChannelMain,
  dialog,
  ipcMain,
  menu: { set: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)) },
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} satisfies ElectronApi;

const out = join(import.meta.dirname, '..');
startApp(electron, {
  // A packed app is started by its own name, one under development as `electron <folder>`.
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  folder: process.cwd(),
  platform: process.platform,
  environment: process.env,
  files: {
    preload: join(import.meta.dirname, 'preload.cjs'),
    service: join(import.meta.dirname, 'service.js'),
    renderer: join(out, 'renderer'),
    bundledProject: join(out, 'projects', 'Sanctuary cities.edgewise'),
  },
});
