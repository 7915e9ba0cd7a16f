/** A Chromium for tests: Playwright's own, an installed one, or the one that npm can bring. */
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './paths.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to start the Chromium that was found. */
export type FoundChromium = {
  executablePath: string;
  args: string[];
  /** The whole environment to start it in; the caller's own where left out. */
  env?: Record<string, string>;
};

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
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
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

/** Where the packed Chromium is unpacked: a place of our own, so that nothing stale is picked up. */
const UNPACKED = join(ROOT, 'out', 'chromium');

/**
 * The Chromium that npm brings, with the libraries and fonts packed beside it: a machine without any
 * desktop package has none of them. The package unpacks those only where it takes the machine for a
 * cloud function, and into the folder for temporary files, so both are set while it looks.
 */
export async function unpackChromium(): Promise<FoundChromium> {
  mkdirSync(UNPACKED, { recursive: true });
  const { AWS_LAMBDA_JS_RUNTIME, TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: UNPACKED });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    const env = { ...inherited(), LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib') };
    return { executablePath, args: [...packed.args, ...ARGS], env };
  } finally {
    restore({ AWS_LAMBDA_JS_RUNTIME, TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function inherited(): Record<string, string> {
  const { AWS_LAMBDA_JS_RUNTIME: _runtime, TMPDIR: _folder, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function restore(former: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(former)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
