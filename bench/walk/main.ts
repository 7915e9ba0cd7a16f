/**
 * A person's way through a large project: `npm run bench -- walk`, with `-- --quick` through 100,000 entities, else
 * through a million. Of each step: how long until something says why one waits, or the thing itself is there; how long to
 * the end; and the longest task that kept the window from answering.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { sampleOf } from '../data/sample.ts';
import { longestTask } from '../interface/probe.ts';
import { atMost, finishPart, isQuick, median } from '../support/report.ts';
import { inWindow, type ProbedWindow } from '../support/window.ts';
import { createSteps, type Step, seen } from './steps.ts';

const ENTITIES = isQuick() ? 100_000 : 1_000_000;
const RUNS = isQuick() ? 1 : 5;
/** Milliseconds: after this long without a sign one wonders. */
const SIGN = 500;
const TASK = 50;
/** Milliseconds from the address to a drawn overview. */
const OPEN = 3_000;

/** Of one step, in ms. */
type Taken = { step: string; sign: number; end: number; task: number };

async function walk(browser: Browser, project: string): Promise<Taken[]> {
  const state = mkdtempSync(join(tmpdir(), 'edgewise-walk-'));
  return inWindow(browser, project, takeAll, { state });
}

async function takeAll({ page, server }: ProbedWindow): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const step of createSteps(page, server.address)) {
    const times = await take(step);
    taken.push({ step: step.name, ...times, task: Math.round(await longestTask(page)) });
  }
  return taken;
}

/** The end is a sign as well. */
async function take(step: Step): Promise<{ sign: number; end: number }> {
  await step.prepare?.();
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  const signed = seen(step.sign)
    .then(since)
    .catch(() => Number.POSITIVE_INFINITY);
  await step.act();
  await step.end();
  const end = since();
  return { sign: await Promise.race([signed, Promise.resolve(end)]), end };
}

execFileSync(process.execPath, ['build/bundle.ts'], { stdio: 'inherit' });
const project = sampleOf(ENTITIES);
const browser = await chromium.launch(await chromiumLaunch());
const walks: Taken[][] = [];
try {
  for (let run = 0; run < RUNS; run += 1) walks.push(await walk(browser, project));
} finally {
  await browser.close();
}
const [first = []] = walks;
const medians = first.map(({ step }, at) => {
  const of = (what: 'sign' | 'end' | 'task') =>
    median(walks.map((taken) => taken[at]?.[what] ?? Number.NaN));
  return { step, sign: of('sign'), end: of('end'), task: of('task') };
});
console.table(medians);
const lines = medians.flatMap(({ step, sign, end, task }, at) =>
  at === 0
    ? [atMost(step, end, OPEN)]
    : [atMost(`${step}: a sign`, sign, SIGN), atMost(`${step}: longest task`, task, TASK)],
);
finishPart('walk', lines, { entities: ENTITIES, browser: browser.version(), walks });
