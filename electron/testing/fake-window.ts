/** Windows and pages without a screen: they record what they are told. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { TransferPort } from '../electron-api.ts';

export type AnyListener = (...args: never[]) => void;

/** An emitter whose listeners are typed by whoever adds them. */
export class Emitter {
  readonly #events = new EventEmitter();

  on(event: string, listener: AnyListener): void {
    this.#events.on(event, listener as (...args: unknown[]) => void);
  }

  emit(event: string, ...args: unknown[]): void {
    this.#events.emit(event, ...args);
  }
}

class FakeContents extends Emitter {
  readonly id: number;
  readonly sent: [channel: string, message: unknown][] = [];
  readonly posted: { channel: string; message: unknown; ports: TransferPort[] }[] = [];
  url = 'app://bundle/index.html';
  openHandler: (() => { action: 'deny' }) | null = null;
  destroyed = false;
  reloads = 0;

  constructor(id: number) {
    super();
    this.id = id;
  }

  getURL(): string {
    return this.url;
  }

  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
  }

  postMessage(channel: string, message: unknown, ports: TransferPort[] = []): void {
    this.posted.push({ channel, message, ports });
    this.emit('posted');
  }

  reload(): void {
    this.reloads += 1;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends Emitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly calls: string[] = [];
  loaded: string | null = null;
  minimized = false;
  colour: string | null = null;

  constructor(options: BrowserWindowConstructorOptions, id: number) {
    super();
    this.options = options;
    this.webContents = new FakeContents(id);
  }

  async loadURL(address: string): Promise<void> {
    this.loaded = address;
  }

  show(): void {
    this.calls.push('show');
  }

  focus(): void {
    this.calls.push('focus');
    this.emit('focus');
  }

  restore(): void {
    this.calls.push('restore');
    this.minimized = false;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  isFocused(): boolean {
    return this.calls.at(-1) === 'focus';
  }

  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }

  destroy(): void {
    this.webContents.destroyed = true;
    this.emit('closed');
  }

  setBackgroundColor(colour: string): void {
    this.colour = colour;
  }

  setRepresentedFilename(path: string): void {
    this.calls.push(`file ${path}`);
  }
}
