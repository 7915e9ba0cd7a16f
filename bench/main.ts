/**
 * Measures the interface on the bundled project against its limits: `npm run bench`. With `--profile`
 * it also says which functions of the interface take the time while exploring.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../e2e/support/chromium.ts';
import { bundled, entityNamed, relationBetween } from '../e2e/support/data.ts';
import { compileBundled, copyOfBundled } from '../e2e/support/projects.ts';
import { measure, type Run, type Stops } from './measure.ts';
import { profiled } from './profile.ts';

const RUNS = 5;
const RESULTS = 'bench/results';

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
] as const;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function machine(browser: string) {
  const [cpu] = cpus();
  return {
    cpu: `${cpus().length} x ${cpu?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    browser,
    // Above the number of processors, other programs were at work as well.
    load: loadavg().map((value) => Math.round(value * 10) / 10),
  };
}

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
const rows = LIMITS.map(({ name, limit, of }) => {
  const ms = Math.round(median(runs.map(of)));
  return { measured: name, 'median, ms': ms, 'limit, ms': limit, holds: ms <= limit };
});
console.table(rows);
console.table(runs.map((run) => run.tasks));
mkdirSync(RESULTS, { recursive: true });
const report = { at: new Date().toISOString(), machine: machine(browser.version()), rows, runs };
writeFileSync(`${RESULTS}/interface.json`, `${JSON.stringify(report, null, 2)}\n`);
console.log(`Written to ${RESULTS}/interface.json`);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
