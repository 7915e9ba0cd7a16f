/** End-to-end tests: one suite of page models, two shells. */
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/support/chromium.ts';

export default defineConfig({
  testDir: 'e2e/tests',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: what is waited for comes at its own pace on a busy machine, and only a failure waits that long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: await chromiumLaunch(),
    screenshot: 'only-on-failure',
    // An element that is not there fails the test well before its time is up.
    actionTimeout: 30_000,
    trace: 'off',
  },
  projects: [
    { name: 'web', testIgnore: '**/electron.test.ts' },
    { name: 'electron', testMatch: '**/electron.test.ts' },
  ],
});
