/** An Electron without a binary: it records what it is told and lets a test play its part. */
import { MessageChannel } from 'node:worker_threads';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
} from 'electron';
import type { ElectronApi, Sender } from '../electron-api.ts';
import { FakeSession } from './fake-session.ts';
import { type Forked, forkThread } from './fake-utility.ts';
import { type AnyListener, Emitter, FakeWindow } from './fake-window.ts';

/** Answers a test gives in place of a person; each is used once, the last one again and again. */
export type Answers = { box: number[]; open: string[][]; save: string[] };

/** What a test reads and does; `electron` is what the app under test is given. */
export type Fake = ReturnType<typeof fakeElectron>;

/**
 * Makes one.
 * @param folders where the app keeps its data
 */
export function fakeElectron(
  folders: Record<'userData' | 'documents' | 'logs', string>,
  answers: Answers = { box: [0], open: [[]], save: [''] },
) {
  const app = new Emitter();
  const theme = new Emitter();
  const calls: string[] = [];
  const record = {
    calls,
    windows: [] as FakeWindow[],
    forked: [] as Forked[],
    schemes: [] as CustomScheme[],
    partitions: [] as [string, { cache: boolean }][],
    menus: [] as MenuItemConstructorOptions[][],
    boxes: [] as MessageBoxOptions[],
    external: [] as string[],
    recent: [] as string[],
    channels: new Map<string, (event: Sender, payload: unknown) => Promise<unknown>>(),
    session: new FakeSession(),
    app,
    theme,
    answers,
    dark: false,
    locked: false,
    packaged: true,
    quitting: false,
    /** Whether two services ever ran on one project at once. */
    together: false,
  };
  const next = <T>(list: T[]): T | undefined => (list.length > 1 ? list.shift() : list[0]);
  const showMessageBox = async (...args: [unknown, MessageBoxOptions?] | [MessageBoxOptions]) => {
    record.boxes.push(args.at(-1) as MessageBoxOptions);
    return { response: next(answers.box) ?? 0 };
  };
  const electron = {
    app: {
      get isPackaged() {
        return record.packaged;
      },
      enableSandbox: () => void calls.push('enableSandbox'),
      requestSingleInstanceLock: () => !record.locked,
      async whenReady() {
        await Promise.resolve();
        calls.push('ready');
      },
      quit() {
        calls.push('quit');
        record.quitting = true;
        for (const window of record.windows) if (!window.isDestroyed()) window.destroy();
        const event = new Event('will-quit', { cancelable: true });
        app.emit('will-quit', event);
        if (!event.defaultPrevented) calls.push('gone');
      },
      getPath: (name) => folders[name],
      addRecentDocument: (path) => void record.recent.push(path),
      clearRecentDocuments: () => void record.recent.splice(0),
      on: (event: string, listener: AnyListener) => app.on(event, listener),
    },
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options, record.windows.length + 1);
        record.windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }

      override destroy(): void {
        super.destroy();
        const left = record.windows.some((window) => !window.isDestroyed());
        if (!left && !record.quitting) app.emit('window-all-closed');
      }
    },
    MessageChannelMain: MessageChannel,
    dialog: {
      showMessageBox,
      showOpenDialog: async () => ({ filePaths: next(answers.open) ?? [] }),
      async showSaveDialog() {
        const filePath = next(answers.save) ?? '';
        return { canceled: filePath === '', filePath };
      },
    },
    ipcMain: { handle: (channel, listener) => record.channels.set(channel, listener) },
    menu: { set: (template) => void record.menus.push(template) },
    nativeTheme: {
      get shouldUseDarkColors() {
        return record.dark;
      },
      on: (event: string, listener: AnyListener) => theme.on(event, listener),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        calls.push('registerSchemesAsPrivileged');
        record.schemes.push(...schemes);
      },
    },
    session: {
      fromPartition(partition, options) {
        record.partitions.push([partition, options]);
        return record.session.api();
      },
    },
    shell: { openExternal: async (url) => void record.external.push(url) },
    utilityProcess: {
      fork(entry, args, options) {
        record.together ||= record.forked.some((one) => one.running && one.args[0] === args[0]);
        const { child, forked } = forkThread(entry, args, options);
        record.forked.push(forked);
        return child;
      },
    },
  } satisfies ElectronApi;
  return Object.assign(record, { electron });
}
