/** The shell in a browser: the service over HTTP, downloads for a save dialog, no native menu. */
import type { GraphClient } from '../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import { connectHttp } from '../../graph-data/rpc/http-client.ts';
import type { Shell } from './shell.ts';
import { pageHeaders, webProjects, webSession } from './web-host.ts';

const KEY = /^#key=([\w-]+)$/;
const MAX_URL = 2_048;

/** Makes the shell of a page that the loopback host served. */
export function createWebShell(): Shell {
  const entered = enter();
  // Whoever connects is told.
  entered.catch(() => {});
  return {
    name: 'web',
    connect: async () => {
      await entered;
      return connect();
    },
    saveFile: async ({ name, content }) => download(name, content),
    openExternal: async (url) => openExternal(url),
    onMenuCommand: () => () => {},
    projects: webProjects(window, entered),
    session: webSession(window, entered),
  };
}

/**
 * Exchanges the key in the address for a cookie, once, and takes it out of sight; a page that is
 * loaded again has the cookie.
 * @throws ServiceError INIT_FAILED if the host refuses the key
 */
async function enter(): Promise<void> {
  const key = KEY.exec(location.hash)?.[1];
  if (key !== undefined) {
    history.replaceState(null, '', location.pathname);
    const response = await post('/session', { key });
    if (!response.ok) throw new ServiceError('INIT_FAILED', await refusal(response));
  }
}

function connect(): GraphClient {
  // Back and forward lead from project to project, each of which is a page of its own.
  addEventListener('hashchange', () => location.reload());
  return connectHttp({ post });
}

function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { ...pageHeaders(window), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
}

async function refusal(response: Response): Promise<string> {
  const body: { message?: string } = await response.json();
  return body.message ?? `Edgewise answered ${response.status}.`;
}

/** A browser asks where to save, or saves where it always does; declining cannot be seen from here. */
function download(name: string, content: Blob): boolean {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

function openExternal(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (url.length > MAX_URL || !['http:', 'https:'].includes(protocol)) {
    throw new ServiceError('INVALID_INPUT', 'Only http and https addresses can be opened.');
  }
  window.open(url, '_blank', 'noopener,noreferrer');
}
