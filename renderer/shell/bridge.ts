/** What the Electron preload script puts on `window.edgewise`: fixed functions, nothing else. */
import type { DesktopRequest } from '../../graph-data/model/projects.ts';

/** A menu as plain data, made from the command registry; Electron shows it as the application menu. */
export type BridgeMenu = {
  name: string;
  items: readonly (
    | { kind: 'separator' }
    | { kind: 'submenu'; title: string; items: readonly BridgeItem[] }
    | BridgeItem
  )[];
};

export type BridgeItem = {
  kind: 'command';
  id: string;
  title: string;
  /** Electron accelerator, such as `CmdOrCtrl+Shift+Z`; null for none. */
  accelerator: string | null;
  enabled: boolean;
  /** Null for a command that switches nothing. */
  checked: boolean | null;
};

export type Bridge = {
  /** Asks for a port to the graph service; it arrives as a window message that carries the nonce. */
  requestPort(nonce: string): Promise<void>;
  /** Shows a save dialog and writes the file; false when the person declines. */
  saveFile(file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<boolean>;
  openExternal(url: string): Promise<void>;
  setMenu(menus: readonly BridgeMenu[]): Promise<void>;
  /** Asks about project files; answers by `desktopAnswerSchemas`. */
  projects(request: DesktopRequest): Promise<unknown>;
  /** Opens a project file that was dropped on the window. */
  openDropped(file: File): Promise<void>;
  onMenuCommand(listener: (command: string) => void): () => void;
};

/** The window message with which the preload script hands a port over. */
export const PORT_MESSAGE = 'edgewise-port';

/** The data of that window message; the port itself is the first of the event's `ports`. */
export type PortMessage = { kind: typeof PORT_MESSAGE; nonce: string };
