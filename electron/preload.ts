/** What a page gets of Electron: these functions and nothing else. A list, not a program. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, PORT_MESSAGE, type PortMessage } from '../renderer/shell/bridge.ts';
import { CHANNEL, MENU_COMMAND_CHANNEL, PORT_CHANNEL } from './channel-names.ts';

const bridge = {
  requestPort: (nonce) => ipcRenderer.invoke(CHANNEL.requestPort, { nonce }),
  saveFile: (file) => ipcRenderer.invoke(CHANNEL.saveFile, file),
  openExternal: (url) => ipcRenderer.invoke(CHANNEL.openExternal, { url }),
  setMenu: (menus) => ipcRenderer.invoke(CHANNEL.setMenu, menus),
  projects: (request) => ipcRenderer.invoke(CHANNEL.projects, request),
  // Only a file that a person really dropped has a path; the page never learns it.
  openDropped: (file) =>
    ipcRenderer.invoke(CHANNEL.openDropped, { path: webUtils.getPathForFile(file) }),
  onMenuCommand(listener) {
    const onCommand = (_event: unknown, command: string) => listener(command);
    ipcRenderer.on(MENU_COMMAND_CHANNEL, onCommand);
    return () => void ipcRenderer.off(MENU_COMMAND_CHANNEL, onCommand);
  },
} satisfies Bridge;

// The bridge cannot carry a port; a window message can. The page knows it by its own nonce.
ipcRenderer.on(PORT_CHANNEL, ({ ports }, nonce: string) => {
  const message: PortMessage = { kind: PORT_MESSAGE, nonce };
  window.postMessage(message, window.location.origin, [...ports]);
});

contextBridge.exposeInMainWorld('edgewise', bridge);
