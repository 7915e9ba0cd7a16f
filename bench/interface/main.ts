/**
 * Measures the interface on the bundled project against its limits: `npm run bench -- interface`. With `--profile`
 * it also says which functions of the interface take the time while exploring.
 */
import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { bundled, entityNamed, relationBetween } from '../../e2e/support/data.ts';
import { compileBundled, copyOfBundled } from '../../e2e/support/projects.ts';
import { atMost, finishPart, isQuick, median } from '../support/report.ts';
import { measure, type Run, type Stops } from './measure.ts';
import { profiled } from './profile.ts';

const RUNS = isQuick() ? 1 : 5;

/** Names, what they are taken from, and the most they may be, in ms. */
const LIMITS = [
  { name: 'address printed to overview drawn', limit: 1500, of: (run: Run) => run.load },
  { name: 'key press to search results', limit: 50, of: (run: Run) => median(run.search) },
  { name: 'click to citations', limit: 100, of: (run: Run) => median(run.click) },
  {
    name: 'longest task while exploring',
    limit: 50,
    of: (run: Run) =>
      Math.max(...Object.entries(run.tasks).map(([part, ms]) => (part === 'first view' ? 0 : ms))),
  },
  {
    name: 'Cancel pressed to the end of a layout’s computation',
    limit: 500,
    of: (run: Run) => run.calledOff,
  },
  { name: 'reload to what was shown', limit: 1500, of: (run: Run) => run.reload },
  { name: 'service killed to search results', limit: 2000, of: (run: Run) => run.restart },
] as const;

function stopsOf(): Stops {
  const project = bundled();
  return {
    edges: [
      relationBetween(project, 'Thomas Homan', 'ICE').id,
      relationBetween(project, 'Executive order of January 25', 'Sanctuary cities').id,
      relationBetween(project, 'Donald Trump', 'Sanctuary cities').id,
    ],
    hub: entityNamed(project, 'Sanctuary cities').id,
    person: entityNamed(project, 'Thomas Homan').id,
  };
}

execFileSync(process.execPath, ['build/bundle.ts'], { stdio: 'inherit' });
compileBundled();
const stops = stopsOf();
const browser = await chromium.launch(await chromiumLaunch());
const runs: Run[] = [];
try {
  for (let at = 0; at < RUNS; at++) runs.push(await measure(browser, copyOfBundled(), stops));
  if (process.argv.includes('--profile')) {
    await measure(browser, copyOfBundled(), stops, profiled(console.log));
  }
} finally {
  await browser.close();
}
const lines = LIMITS.map(({ name, limit, of }) =>
  atMost(name, Math.round(median(runs.map(of))), limit),
);
console.table(runs.map((run) => run.tasks));
finishPart('interface', lines, { browser: browser.version(), runs });
