/** The shell in Electron: a port straight to the graph service, and the host's own dialogs and menu. */
import type { z } from 'zod';
import { type DesktopRequest, desktopAnswerSchemas } from '../../graph-data/model/projects.ts';
import { createClient } from '../../graph-data/rpc/client.ts';
import type { GraphClient } from '../../graph-data/rpc/contract.ts';
import { portOverMessagePort } from '../../graph-data/rpc/message-port.ts';
import { describeFailure } from '../store/failures.ts';
import { type Bridge, PORT_MESSAGE } from './bridge.ts';
import type { Projects, Shell } from './shell.ts';

declare global {
  /** Put there by the preload script of the desktop app; missing in a browser. */
  var edgewise: Bridge | undefined;
}

/** What the preload script has put on the window; null in a browser. */
export function findBridge(host: { readonly edgewise?: Bridge | undefined }): Bridge | null {
  return host.edgewise ?? null;
}

/** Makes the shell of a window of the desktop app. */
export function createElectronShell(bridge: Bridge, host: Window): Shell {
  return {
    name: 'electron',
    connect: async () => connect(bridge, host),
    saveFile: async ({ name, mediaType, content }) => {
      const bytes = new Uint8Array(await content.arrayBuffer());
      return inPlainWords(bridge.saveFile({ name, mediaType, bytes }));
    },
    openExternal: (url) => inPlainWords(bridge.openExternal(url)),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    projects: desktopProjects(bridge),
    session: {
      load: () => askDesktop(bridge, { kind: 'load-session' }),
      save: async (session) => void (await askDesktop(bridge, { kind: 'save-session', session })),
    },
  };
}

/** The projects of a window of the desktop app, in the system's own dialogs. */
function desktopProjects(bridge: Bridge): Projects {
  return {
    recent: () => askDesktop(bridge, { kind: 'recent' }),
    clearRecent: async () => void (await askDesktop(bridge, { kind: 'clear-recent' })),
    open: async (file) => void (await askDesktop(bridge, { kind: 'open', file })),
    openDropped: (file) => inPlainWords(bridge.openDropped(file)),
    chooser: {
      kind: 'system',
      open: () => askDesktop(bridge, { kind: 'choose' }),
      create: () => askDesktop(bridge, { kind: 'create' }),
      chooseSource: () => askDesktop(bridge, { kind: 'source' }),
      chooseTarget: (name) => askDesktop(bridge, { kind: 'target', name }),
    },
  };
}

type Answers = typeof desktopAnswerSchemas;

async function askDesktop<K extends DesktopRequest['kind']>(
  bridge: Bridge,
  request: Extract<DesktopRequest, { kind: K }>,
): Promise<z.infer<Answers[K]>> {
  const answer = await inPlainWords(bridge.projects(request));
  return desktopAnswerSchemas[request.kind].parse(answer) as z.infer<Answers[K]>;
}

/** Asks for a port, and for another whenever the connection is lost: the host restarts the service. */
function connect(bridge: Bridge, host: Window): GraphClient {
  const client = createClient();
  const nonce = crypto.randomUUID();
  const onMessage = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== host || port === undefined || !carries(event.data, nonce)) return;
    client.attach(portOverMessagePort(port));
  };
  const request = () =>
    inPlainWords(bridge.requestPort(nonce)).catch((failure: unknown) =>
      client.fail(describeFailure(failure)),
    );
  host.addEventListener('message', onMessage);
  const stop = client.onStatus(({ state }) => {
    if (state === 'reconnecting') void request();
  });
  void request();
  return {
    ...client,
    close() {
      stop();
      host.removeEventListener('message', onMessage);
      client.close();
    },
  };
}

/** What Electron puts before the sentence of a failure in the main process. */
const PREFIX = /^Error invoking remote method '[^']*': (?:\w*Error: )?/u;

async function inPlainWords<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    throw new Error(text.replace(PREFIX, ''), { cause });
  }
}

/** Only the preload script knows the nonce; a message without it is from someone else. */
function carries(data: unknown, nonce: string): boolean {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('nonce' in data)) {
    return false;
  }
  return data.kind === PORT_MESSAGE && data.nonce === nonce;
}
