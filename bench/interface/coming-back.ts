/** How long it takes until a window is there again: after a reload, and after its service has been killed. */
import type { Page } from '@playwright/test';
import { childrenOf } from '../../e2e/support/processes.ts';
import type { Server } from '../../e2e/support/server.ts';
import { rest } from './probe.ts';

/** Milliseconds from a reload until what was on the canvas is drawn again. */
export async function reloaded(page: Page): Promise<number> {
  await page.reload();
  const drawn = await page.evaluate(() => window.probe.drawn);
  await rest(page);
  return drawn;
}

const FOUND = '[role="option"]';

/** Milliseconds from the death of the service to the answer to a search that began right after it. */
export async function restarted(page: Page, { pid }: Server): Promise<number> {
  const [service] = childrenOf(pid);
  if (service === undefined) throw new Error('The server has no service process.');
  await page.keyboard.press('/');
  const killed = Date.now();
  process.kill(service, 'SIGKILL');
  await page.keyboard.insertText('de blasio');
  await page.waitForSelector(FOUND);
  return Date.now() - killed;
}
