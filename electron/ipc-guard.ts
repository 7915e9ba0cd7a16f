/** The one gate for messages from pages: known channel, known sender, valid payload, or nothing happens. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNELS, type ChannelName, type Payload } from './channels.ts';
import { isAppUrl } from './url-policy.ts';

/** Handlers by channel; each gets a payload that was checked and the id of the sending page. */
export type ChannelHandlers = {
  [C in ChannelName]: (payload: Payload<C>, contentsId: number) => Promise<unknown> | unknown;
};

/** What of an event decides whether it is heard; the frame is null once it has navigated away. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

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
  ipc: Pick<IpcMain, 'handle'>,
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
  ipc: Pick<IpcMain, 'handle'>,
  handlers: ChannelHandlers,
  windows: () => ReadonlySet<number>,
): void {
  register(ipc, 'edgewise:request-port', handlers['edgewise:request-port'], windows);
  register(ipc, 'edgewise:save-file', handlers['edgewise:save-file'], windows);
  register(ipc, 'edgewise:open-external', handlers['edgewise:open-external'], windows);
  register(ipc, 'edgewise:set-menu', handlers['edgewise:set-menu'], windows);
}
