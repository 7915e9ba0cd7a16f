/** The web shell's host: one project, one supervised service, one server. */

import { SERVICE_ENTRY, spawnChild } from '../graph-data/service/spawn-child.ts';
import { createSupervisor } from '../graph-data/service/supervisor.ts';
import { readAssets } from './assets.ts';
import { createKeys } from './keys.ts';
import { type LoopbackServer, startServer } from './server.ts';

export type WebHostOptions = {
  /** Absolute path of the project file. */
  project: string;
  /** Folder of the built renderer. */
  renderer: string;
  /** 0 for any that is free. */
  port: number;
  /** Milliseconds after the last page has gone at which the host ends; null for never. */
  idle: number | null;
  log: (line: string) => void;
};

export type WebHost = {
  /** For whoever started the host; its key lasts as long as the host. */
  address: string;
  /** For a browser started by this program: its key works once, since others can read our arguments. */
  createOneTimeAddress(): string;
  /** Resolves when the host has ended. */
  closed: Promise<void>;
  close(): Promise<void>;
};

/** How many entities the interface begins with; asked for once, so that the first page finds it warm. */
const WARM_UP_ENTITIES = 60;

/**
 * Opens the project and serves it.
 * @throws ServiceError INIT_FAILED if the project cannot be opened, CONFLICT if the port is taken
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const supervisor = createSupervisor({
    spawn: () => spawnChild(SERVICE_ENTRY, [options.project]),
    log: options.log,
  });
  try {
    const assets = readAssets(options.renderer);
    await supervisor.ready;
    await warmUp(supervisor.client);
    const keys = createKeys();
    const idle = createIdleClock(options.idle, () => void close());
    const { client } = supervisor;
    const server = await startServer({ assets, client, keys, onPages: idle.onPages }, options.port);
    const { close, closed } = createEnd(server, supervisor.stop, idle.stop);
    const addressWith = (key: string) => `http://127.0.0.1:${server.port}/#key=${key}`;
    return {
      address: addressWith(keys.lasting),
      createOneTimeAddress: () => addressWith(keys.issue()),
      closed,
      close,
    };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function warmUp({ service }: ReturnType<typeof createSupervisor>['client']): Promise<void> {
  await Promise.all([
    service.getProject({}),
    service.getFacets({}),
    service.getOverview({ limit: WARM_UP_ENTITIES }),
    service.search({ text: 'a', limit: 5 }),
  ]);
}

/** Calls `end` once no page has been open for `limit` milliseconds, but never before the first page. */
function createIdleClock(limit: number | null, end: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    onPages(pages: number) {
      clearTimeout(timer);
      if (pages === 0 && limit !== null) timer = setTimeout(end, limit);
    },
    stop: () => clearTimeout(timer),
  };
}

function createEnd(
  server: LoopbackServer,
  stopService: () => Promise<void>,
  stopClock: () => void,
) {
  let ending: Promise<void> | null = null;
  let tellClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  const end = async () => {
    stopClock();
    await server.close();
    await stopService();
    tellClosed();
  };
  return {
    closed,
    close() {
      ending ??= end();
      return ending;
    },
  };
}
