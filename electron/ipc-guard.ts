/** The one gate for messages from pages: known channel, known sender, valid payload, or nothing happens. */
import { CHANNEL } from './channel-names.ts';
import { CHANNELS, type ChannelName, type Payload } from './channels.ts';
import type { IpcApi, Sender } from './electron-api.ts';
import { isAppUrl } from './url-policy.ts';

/** Handlers by channel; each gets a payload that was checked and the id of the sending page. */
export type ChannelHandlers = {
  [C in ChannelName]: (payload: Payload<C>, contentsId: number) => Promise<unknown> | unknown;
};

/**
 * Whether a message comes from the main frame of one of the app's own windows.
 * @param windows ids of the web contents of open project windows
 */
export function senderAllowed(event: Sender, windows: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return isAppUrl(frame.url) && windows.has(event.sender.id);
}

function register<C extends ChannelName>(
  ipc: IpcApi,
  channel: C,
  handler: ChannelHandlers[C],
  windows: () => ReadonlySet<number>,
): void {
  ipc.handle(channel, async (event, payload: unknown) => {
    if (!senderAllowed(event, windows())) throw new Error('This page may not do that.');
    const parsed = CHANNELS[channel].safeParse(payload);
    if (!parsed.success) throw new Error(`The message on ${channel} has the wrong shape.`);
    return handler(parsed.data as Payload<C>, event.sender.id);
  });
}

/**
 * Registers a handler for every channel, each behind the gate.
 * @param windows asked at each message, so that closed windows lose their voice
 */
export function guardIpc(
  ipc: IpcApi,
  handlers: ChannelHandlers,
  windows: () => ReadonlySet<number>,
): void {
  register(ipc, CHANNEL.requestPort, handlers[CHANNEL.requestPort], windows);
  register(ipc, CHANNEL.saveFile, handlers[CHANNEL.saveFile], windows);
  register(ipc, CHANNEL.openExternal, handlers[CHANNEL.openExternal], windows);
  register(ipc, CHANNEL.setMenu, handlers[CHANNEL.setMenu], windows);
  register(ipc, CHANNEL.projects, handlers[CHANNEL.projects], windows);
  register(ipc, CHANNEL.openDropped, handlers[CHANNEL.openDropped], windows);
}
