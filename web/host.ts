/** The web shell's host: one server, and for each project that its pages show one supervised service. */
import { join } from 'node:path';

import type { Client } from '../graph-data/rpc/client.ts';
import { stateFolder } from '../graph-data/service/state-folder.ts';
import { readAssets } from './assets.ts';
import { createKeys } from './keys.ts';
import { createOpenProjects, type OpenProject } from './open-projects.ts';
import { createProjectsApi } from './projects-api.ts';
import { type LoopbackServer, type ServedProject, startServer } from './server.ts';
import { createSessionFiles, NO_SESSIONS } from './session-files.ts';

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
  /** Whether every page begins with the overview, and nothing is kept of how a project was left. */
  fresh?: boolean;
  /** Where the person's state is kept; their usual folder where left out. */
  state?: string;
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

/** Milliseconds after which a service that no page needs is put to rest: a reload needs it at once again. */
const REST = 60_000;

/**
 * Opens the project and serves it, and with it every project that its pages ask for.
 * @throws ServiceError INIT_FAILED if the project cannot be opened, CONFLICT if the port is taken
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { log, state = stateFolder() } = options;
  const idle = createIdleClock(options.idle, () => void end.close());
  const projects = createOpenProjects({ log, onPages: idle.onPages, rest: REST });
  const end = createEnd(projects.stop, idle.stop);
  try {
    const assets = readAssets(options.renderer);
    const first = await projects.open(options.project);
    await warmUp(first.client());
    const sessions =
      options.fresh === true ? NO_SESSIONS : createSessionFiles(join(state, 'sessions'), log);
    const recent = join(state, 'recent.json');
    const api = createProjectsApi({ projects, sessions, recent, log });
    api.note(first.path);
    const keys = createKeys();
    const own = ({ handle }: ServedProject): OpenProject => projects.find(handle) ?? first;
    const served = {
      find: (handle: string | null) => (handle === null ? first : projects.find(handle)),
      ask: (request: Parameters<typeof api.ask>[0], from: ServedProject) =>
        api.ask(request, own(from)),
      upload: (name: string, body: AsyncIterable<Uint8Array>, from: ServedProject) =>
        api.upload(name, body, own(from)),
    };
    const server = await startServer({ assets, keys, projects: served }, options.port);
    end.add(server);
    const addressWith = (key: string) => `http://127.0.0.1:${server.port}/#key=${key}`;
    return {
      address: addressWith(keys.lasting),
      createOneTimeAddress: () => addressWith(keys.issue()),
      closed: end.closed,
      close: end.close,
    };
  } catch (error) {
    idle.stop();
    await projects.stop();
    throw error;
  }
}

async function warmUp({ service }: Client): Promise<void> {
  // What a large project takes seconds to count is only begun.
  service.getProject({}).catch(() => {});
  service.getFacets({}).catch(() => {});
  await Promise.all([
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

function createEnd(stopServices: () => Promise<void>, stopClock: () => void) {
  let server: LoopbackServer | null = null;
  let ending: Promise<void> | null = null;
  let tellClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  const end = async () => {
    stopClock();
    await server?.close();
    await stopServices();
    tellClosed();
  };
  return {
    closed,
    add(started: LoopbackServer) {
      server = started;
    },
    close() {
      ending ??= end();
      return ending;
    },
  };
}
