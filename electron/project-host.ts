/** One open project: its supervised service, and a direct port from the service to each page. */
import { ServiceError } from '../graph-data/rpc/errors.ts';
import {
  createSupervisor,
  type Supervisor,
  type SupervisorOptions,
} from '../graph-data/service/supervisor.ts';
import { PORT_CHANNEL } from './channel-names.ts';
import type { ContentsApi, ElectronApi } from './electron-api.ts';
import type { UtilityService } from './spawn-utility.ts';

/** What a project host tells a page: the nonce it asked with, and its end of the channel. */
export type Page = Pick<ContentsApi, 'postMessage' | 'isDestroyed'>;

export type ProjectHostOptions = Pick<SupervisorOptions, 'log' | 'onStall' | 'timing'> & {
  spawn: () => UtilityService;
  MessageChannelMain: ElectronApi['MessageChannelMain'];
};

export type ProjectHost = Pick<Supervisor, 'ready' | 'restart' | 'stop' | 'grant'> & {
  /**
   * Gives a page a port to the service, now and after every restart of it.
   * @throws ServiceError INIT_FAILED once the service has given up
   */
  connect(page: Page, nonce: string): void;
};

/** Starts the service of a project. */
export function createProjectHost(options: ProjectHostOptions): ProjectHost {
  const pages = new Map<Page, string>();
  let service: UtilityService | null = null;
  let failure: string | null = null;

  function give(page: Page, nonce: string): void {
    if (service === null || page.isDestroyed()) return;
    const { port1, port2 } = new options.MessageChannelMain();
    service.connect(port1);
    page.postMessage(PORT_CHANNEL, nonce, [port2]);
  }

  const supervisor = createSupervisor({
    ...options,
    spawn() {
      const spawned = options.spawn();
      spawned.onExit(() => {
        service = null;
      });
      service = spawned;
      return spawned;
    },
    onStart() {
      failure = null;
      for (const [page, nonce] of pages) give(page, nonce);
    },
  });
  supervisor.client.onStatus((status) => {
    failure = status.state === 'failed' ? status.message : null;
  });
  return {
    ready: supervisor.ready,
    restart: supervisor.restart,
    stop: supervisor.stop,
    grant: supervisor.grant,
    connect(page, nonce) {
      if (failure !== null) throw new ServiceError('INIT_FAILED', failure);
      pages.set(page, nonce);
      // Between two processes there is none to ask; the next one is told of every page.
      give(page, nonce);
    },
  };
}
