/**
 * Whether memory stays what it is while somebody goes on working: `npm run bench -- memory`. In each round a window
 * goes from one project to the other and back again by the dialog, and another window is opened and closed. Measured
 * are the page's heap after its garbage was collected, the host, and the services of both projects.
 */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { Projects } from '../../e2e/pages/projects.ts';
import { Workspace } from '../../e2e/pages/workspace.ts';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { childrenOf } from '../../e2e/support/processes.ts';
import { compileBundled, copyOfBundled } from '../../e2e/support/projects.ts';
import { type Server, serve } from '../../e2e/support/server.ts';
import { finishPart, isQuick, type Line, median } from '../support/report.ts';
import { residentMemory } from '../support/service.ts';

const ROUNDS = isQuick() ? 6 : 50;
/** By this round everything has been loaded and compiled. */
const SETTLED = isQuick() ? 3 : 10;
/** Rounds around one that are taken together, since memory is given back in leaps. */
const AROUND = isQuick() ? 1 : 2;
const MOST_GROWTH = 0.1;
const TITLES = ['Sanctuary cities', 'Second'] as const;

/** In MB after a round. */
type Sample = { heap: number; host: number; services: number };
const WHAT = {
  heap: 'heap of the page',
  host: 'memory of the host',
  services: 'memory of both services',
} as const satisfies Record<keyof Sample, string>;

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function sample(page: Page, server: Server): Promise<Sample> {
  const services = childrenOf(server.pid).map(residentMemory);
  return {
    heap: await heapOf(page),
    host: residentMemory(server.pid),
    services: services.reduce((sum, megabytes) => sum + megabytes, 0),
  };
}

async function switchTo(workspace: Workspace, title: string): Promise<void> {
  const projects = new Projects(workspace);
  await projects.browse();
  await projects.choose(title);
  await workspace.canvas.waitUntilDrawn();
}

async function openAndClose(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await new Workspace(page).open(address);
  await page.close();
}

async function rounds(browser: Browser, server: Server): Promise<Sample[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const workspace = new Workspace(page);
  await workspace.open(server.address);
  const samples: Sample[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await switchTo(workspace, TITLES[1]);
    await switchTo(workspace, TITLES[0]);
    await openAndClose(context, page.url());
    samples.push(await sample(page, server));
    if (round % 5 === 0) console.log(`${round} of ${ROUNDS}`, samples.at(-1));
  }
  await context.close();
  return samples;
}

function lineOf(samples: readonly Sample[], key: keyof Sample): Line {
  const around = (round: number) =>
    median(samples.slice(round - 1 - AROUND, round + AROUND).map((one) => one[key]));
  const [before, after] = [around(SETTLED), around(ROUNDS - AROUND)];
  const growth = after / before - 1;
  return {
    what: `${WHAT[key]}: round ${SETTLED} and round ${ROUNDS}`,
    measured: `${before.toFixed(1)} MB and ${after.toFixed(1)} MB`,
    limit: `at most ${MOST_GROWTH * 100} % more`,
    holds: growth <= MOST_GROWTH,
  };
}

compileBundled();
const path = copyOfBundled(`${TITLES[0]}.edgewise`);
copyFileSync(path, join(dirname(path), `${TITLES[1]}.edgewise`));
const server = await serve(path, { state: mkdtempSync(join(tmpdir(), 'edgewise-state-')) });
const browser = await chromium.launch(await chromiumLaunch());
try {
  const samples = await rounds(browser, server);
  const lines = (['heap', 'host', 'services'] as const).map((key) => lineOf(samples, key));
  finishPart('memory', lines, { browser: browser.version(), samples });
} finally {
  await browser.close();
  await server.stop();
}
