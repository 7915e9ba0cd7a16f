/** How long a layout goes on computing after somebody has pressed *Cancel*. Linux only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { childrenOf } from '../../e2e/support/processes.ts';
import type { Server } from '../../e2e/support/server.ts';
import { clusteredGraph } from '../../graph-data/layout/sample-graphs.ts';

/** Nodes of a graph whose layout takes ten seconds and more: nobody calls it off too late. */
const NODES = 20_000;
/** A thread that has taken this much of a processor since the layout began is the one that computes it, in ms. */
const BUSY = 300;
const TICK = 10;
const LOOK = 2;
const PATIENCE = 60_000;

/**
 * Milliseconds from the press of *Cancel* until the thread that computed the layout is gone. The window asks for a
 * layout as always; on its way to the host the graph is replaced by a large one.
 * @throws Error where no thread computes, or where it goes on for a minute
 */
export async function calledOff(page: Page, { pid }: Server): Promise<number> {
  const [service] = childrenOf(pid);
  if (service === undefined) throw new Error('The server has no service process.');
  await enlargeLayouts(page);
  const before = timesOf(service);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('force layout');
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('status').getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  const thread = await until(() => busyThread(service, before));
  const pressed = performance.now();
  await cancel.click();
  await until(() => (existsSync(`/proc/${service}/task/${thread}`) ? null : thread));
  const took = performance.now() - pressed;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return took;
}

async function enlargeLayouts(page: Page): Promise<void> {
  await page.route('**/rpc/call', async (route) => {
    const call: unknown = route.request().postDataJSON();
    const isLayout =
      typeof call === 'object' && call !== null && 'method' in call && call.method === 'layout';
    const postData = JSON.stringify({ ...(call as object), input: clusteredGraph(NODES, 1) });
    await route.continue(isLayout ? { postData } : {});
  });
}

/** What each thread of a process has taken of a processor, in ms. */
function timesOf(process: number): Map<string, number> {
  const folder = `/proc/${process}/task`;
  return new Map(
    readdirSync(folder).flatMap((thread): [string, number][] => {
      try {
        const stat = readFileSync(`${folder}/${thread}/stat`, 'utf8');
        const fields = stat.split(') ')[1]?.split(' ') ?? [];
        return [[thread, (Number(fields[11]) + Number(fields[12])) * TICK]];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
}

function busyThread(process: number, before: ReadonlyMap<string, number>): string | null {
  for (const [thread, time] of timesOf(process)) {
    if (thread !== String(process) && time - (before.get(thread) ?? 0) >= BUSY) return thread;
  }
  return null;
}

async function until<T>(look: () => T | null): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (let found = look(); ; found = look()) {
    if (found !== null) return found;
    if (performance.now() > end) throw new Error('A layout that was called off did not end.');
    await sleep(LOOK);
  }
}
