/** A Chromium for tests: Playwright's own, an installed one, or the one that npm can bring. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to start the Chromium that was found. */
export type FoundChromium = { executablePath: string; args: string[] };

/** Quiet and offline: a test's browser must reach nothing but the page under test. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium.
 * @throws Error saying what to install if there is none
 */
export async function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<FoundChromium> {
  const installed = findInstalled(environment);
  if (installed !== null) return { executablePath: installed, args: ARGS };
  if (process.platform === 'linux' && process.arch === 'x64') return findPacked();
  throw new Error(
    'No Chromium was found for the tests: install Chrome, or run "npx playwright install chromium".',
  );
}

function findInstalled(environment: NodeJS.ProcessEnv): string | null {
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...PLACES].find(existsSync) ?? null;
}

async function findPacked(): Promise<FoundChromium> {
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  return { executablePath, args: [...packed.args, ...ARGS] };
}
