/**
 * The slice of Electron that Edgewise uses. `main.ts` hands the real one over and tests hand over a
 * recording one; both are checked against these types, so neither can drift from what is used.
 */
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  ForkOptions,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';

export type Preventable = { preventDefault(): void };

/** What of an event decides whether it is heard; the frame is null once it has navigated away. */
export type Sender = {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
};

export type IpcApi = {
  handle(channel: string, listener: (event: Sender, payload: unknown) => Promise<unknown>): unknown;
};

export type AppApi = {
  readonly isPackaged: boolean;
  enableSandbox(): void;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  quit(): void;
  getPath(name: 'userData' | 'documents' | 'logs'): string;
  addRecentDocument(path: string): void;
  clearRecentDocuments(): void;
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: string[], folder: string) => void,
  ): unknown;
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown;
  on(event: 'activate' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: Preventable) => void): unknown;
  on(
    event: 'web-contents-created',
    listener: (event: unknown, contents: ContentsApi) => void,
  ): unknown;
};

/** A port that is only passed on: to the service at one end, to a page at the other. */
export type TransferPort = { start(): void; close(): void };

export type Navigation = Preventable & { readonly url: string; readonly isMainFrame: boolean };

export type ContentsApi = {
  readonly id: number;
  getURL(): string;
  send(channel: string, message: unknown): void;
  postMessage(channel: string, message: unknown, transfer?: TransferPort[]): void;
  reload(): void;
  isDestroyed(): boolean;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(event: 'will-navigate', listener: (event: Navigation) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (event: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
};

/** A window as far as a dialog needs it. */
export type DialogParent = { focus(): void; isDestroyed(): boolean };

export type WindowApi = DialogParent & {
  readonly webContents: ContentsApi;
  loadURL(address: string): Promise<void>;
  show(): void;
  restore(): void;
  isMinimized(): boolean;
  isFocused(): boolean;
  destroy(): void;
  setBackgroundColor(colour: string): void;
  setRepresentedFilename(path: string): void;
  on(event: 'focus' | 'closed' | 'ready-to-show', listener: () => void): unknown;
};

export type RequestDetails = { readonly url: string; readonly resourceType: string };
export type PermissionDetails = {
  readonly requestingUrl?: string;
  readonly isMainFrame: boolean;
};

export type SessionApi = {
  readonly protocol: {
    handle(scheme: string, handler: (request: Request) => Response): void;
  };
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: RequestDetails,
        callback: (response: { cancel: boolean }) => void,
      ) => void,
    ): void;
  };
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      origin: string,
      details: PermissionDetails,
    ) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(
    handler: (request: unknown, callback: (streams: null) => void) => void,
  ): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
};

export type OutputStream = { on(event: 'data', listener: (chunk: unknown) => void): unknown };

export type UtilityApi = {
  readonly pid: number | undefined;
  readonly stdout: OutputStream | null;
  readonly stderr: OutputStream | null;
  postMessage(message: unknown, transfer?: TransferPort[]): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
};

export type DialogApi = {
  showMessageBox(options: MessageBoxOptions): Promise<{ response: number }>;
  showMessageBox(parent: DialogParent, options: MessageBoxOptions): Promise<{ response: number }>;
  showOpenDialog(options: OpenDialogOptions): Promise<{ filePaths: string[] }>;
  showOpenDialog(
    parent: DialogParent,
    options: OpenDialogOptions,
  ): Promise<{ filePaths: string[] }>;
  showSaveDialog(
    parent: DialogParent,
    options: SaveDialogOptions,
  ): Promise<{ canceled: boolean; filePath: string }>;
};

export type ElectronApi = {
  app: AppApi;
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowApi;
  MessageChannelMain: new () => { readonly port1: TransferPort; readonly port2: TransferPort };
  dialog: DialogApi;
  ipcMain: IpcApi;
  menu: { set(template: MenuItemConstructorOptions[]): void };
  nativeTheme: {
    readonly shouldUseDarkColors: boolean;
    on(event: 'updated', listener: () => void): unknown;
  };
  protocol: { registerSchemesAsPrivileged(schemes: CustomScheme[]): void };
  session: {
    fromPartition(partition: string, options: { cache: boolean }): SessionApi;
  };
  shell: { openExternal(url: string): Promise<void> };
  utilityProcess: { fork(entry: string, args: string[], options: ForkOptions): UtilityApi };
};
