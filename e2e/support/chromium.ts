/** How tests start Chromium: found on the machine, without a sandbox only where root leaves no choice. */
import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../build/find-chromium.ts';

/** Keeps the browser from looking up hosts of its own accord. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
];

/** Launch options for the Chromium of this machine. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const found = await findChromium();
  const root = process.getuid?.() === 0;
  return { ...found, args: [...QUIET, ...(root ? ['--no-sandbox'] : []), ...found.args] };
}
