/** A project in a fresh server and a fresh window, with the probe in it, closed again whatever happens. */
import type { Browser, Page } from '@playwright/test';
import { type ServeOptions, type Server, serve } from '../../e2e/support/server.ts';
import { startProbe } from '../interface/probe.ts';

/** `printed`: when the server had told its address, in ms of the wall clock. */
export type ProbedWindow = { page: Page; server: Server; printed: number };

/** Does the work in a window that has not yet gone to the project's address. */
export async function inWindow<T>(
  browser: Browser,
  project: string,
  work: (window: ProbedWindow) => Promise<T>,
  options: ServeOptions = {},
): Promise<T> {
  const server = await serve(project, options);
  const printed = Date.now();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await startProbe(page);
    return await work({ page, server, printed });
  } finally {
    await context.close();
    await server.stop();
  }
}
