/**
 * The test function of every end-to-end test: a window on a project, in the shell under test, that
 * fails the test on any error in the page, any breach of the content policy and any request that
 * leaves the app's own origin.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { Workspace } from '../pages/workspace.ts';
import { copyOfBundled } from './projects.ts';
import { type Server, serve } from './server.ts';

type Watched = { problems: string[] };

async function watch(page: Page, origin: string): Promise<Watched> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`${origin}/`) || /^(data|blob):/.test(url);
    if (!own) problems.push(`request to another origin: ${url}`);
  });
  return { problems };
}

export const test = base.extend<{ workspace: Workspace }, { server: Server }>({
  server: [
    async ({ browserName: _browser }, use) => {
      const server = await serve(copyOfBundled());
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  workspace: async ({ page, server }, use) => {
    const { problems } = await watch(page, new URL(server.address).origin);
    const workspace = new Workspace(page);
    await workspace.open(server.address);
    await use(workspace);
    expect(problems).toEqual([]);
  },
});

export { expect };
