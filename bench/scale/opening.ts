/** Opening a project as people do: from the printed address to the overview drawn in a browser, and what that takes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { drawnAt } from '../interface/probe.ts';
import { residentMemory } from '../support/service.ts';
import { inWindow } from '../support/window.ts';

/** Milliseconds, and MB of the service when the overview was drawn and some seconds later. */
export type Opening = { drawn: number; megabytes: number; later: number };

/** Milliseconds in which whatever is worked out at once after opening has been. */
const SETTLED = 10_000;

/** Builds the interface and starts a browser for it. */
export async function startBrowser(): Promise<Browser> {
  execFileSync(process.execPath, ['build/bundle.ts'], { stdio: 'inherit' });
  return chromium.launch(await chromiumLaunch());
}

/** Opens a project in a fresh server and a fresh window. */
export async function openInWindow(browser: Browser, path: string): Promise<Opening> {
  return inWindow(browser, path, async ({ page, server, printed }) => {
    await page.goto(server.address);
    const drawn = Math.round((await drawnAt(page)) - printed);
    const megabytes = serviceMemory(server.pid);
    await setTimeout(SETTLED);
    return { drawn, megabytes, later: serviceMemory(server.pid) };
  });
}

/** Of the one child of the server, in MB; Linux only. */
function serviceMemory(server: number): number {
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8');
  const [pid = ''] = children.trim().split(' ');
  return residentMemory(pid);
}
