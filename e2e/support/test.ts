/**
 * The test function of every end-to-end test: a window on a project, in the shell under test, that
 * fails the test on any error in the page, any breach of the content policy and any request that
 * leaves the app's own origin.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { Workspace } from '../pages/workspace.ts';
import { copyOfBundled } from './projects.ts';
import { type Server, serve, serveReadOnly } from './server.ts';
import { watch } from './watch.ts';

type Fixtures = {
  /** What must not happen and did; checked to be empty at the end. */
  problems: string[];
  /** A window on the bundled project. */
  workspace: Workspace;
  /** Servers of the test's own, ended with it. */
  servers: Server[];
  /** Serves a project file of the test's own for as long as the test runs. */
  serveProject: (path: string) => Promise<Server>;
  /** Serves a copy of the bundled project that may be read but not written. */
  serveLocked: () => Promise<Server>;
  /** A window on a project file of the test's own. */
  openProject: (path: string) => Promise<Workspace>;
};

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({ browserName: _browser }, use) => {
      const server = await serve(copyOfBundled());
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  servers: async ({ browserName: _browser }, use) => {
    const servers: Server[] = [];
    await use(servers);
    await Promise.all(servers.map((server) => server.stop()));
  },
  // Servers end after this has been checked: their end is no problem of the page.
  problems: async ({ servers: _servers }, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  workspace: async ({ page, server, problems }, use) => {
    await use(await openWindow(page, server.address, problems));
  },
  serveProject: async ({ servers }, use) => {
    await use(async (path) => {
      const server = await serve(path);
      servers.push(server);
      return server;
    });
  },
  serveLocked: async ({ servers }, use) => {
    await use(async () => {
      const server = await serveReadOnly(copyOfBundled('Locked.edgewise'));
      servers.push(server);
      return server;
    });
  },
  openProject: async ({ page, serveProject, problems }, use) => {
    await use(async (path) => openWindow(page, (await serveProject(path)).address, problems));
  },
});

/** Opens a window that is watched, and waits until its first view is there. */
export async function openWindow(
  page: Page,
  address: string,
  problems: string[],
): Promise<Workspace> {
  await watch(page, new URL(address).origin, problems);
  const workspace = new Workspace(page);
  await workspace.open(address);
  return workspace;
}

export { expect };
