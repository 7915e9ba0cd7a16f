/**
 * Sequences whose service process is killed at a random moment of an edit, an undo, an import or a copy: what was
 * acknowledged is there, what was under way is there wholly or not at all, and work goes on.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ChangeSet } from '../../model/change-set.ts';
import { createProject } from '../build-project.ts';
import { openProject } from '../open-project.ts';
import { sampleContent, testFolder } from '../sample.ts';
import {
  beginLast,
  editAll,
  KILLED_AT,
  type KilledAt,
  killDuring,
  type LastCall,
  startService,
  type Window,
} from './killed-service.ts';
import { type Plain, withoutIds } from './plain-project.ts';
import { agree, beginRun, type Run, takeStep, thereAndBack } from './run.ts';
import { edit, type Step, step } from './steps.ts';
import { storedRecords } from './stored-records.ts';

/** With those of `sequences.test.ts`: 2,000. */
const SEQUENCES = 60;
/** Services that run at the same time. */
const AT_ONCE = 2;
/** Milliseconds that a call takes at most, more or less. */
const DURATION = { edit: 12, undo: 12, import: 140, save: 60 } as const;

type Sequence = {
  first: readonly Step[];
  at: KilledAt;
  /** Share of the usual duration after which it is killed; null for once it has answered. */
  when: number | null;
  later: readonly Step[];
};

const sequence: fc.Arbitrary<Sequence> = fc.record({
  first: fc.array(edit, { minLength: 2, maxLength: 6 }),
  at: fc.constantFrom(...KILLED_AT),
  when: fc.option(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    { freq: 4 },
  ),
  later: fc.array(step, { minLength: 1, maxLength: 4 }),
});

test(`${SEQUENCES} sequences survive the killing of their service`, async () => {
  const folder = testFolder();
  const first = join(folder, 'first.edgewise');
  createProject(first, sampleContent());
  await warmUp(folder, first);
  const seen = { before: 0, after: 0, unsaid: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(sequence, { minLength: AT_ONCE, maxLength: AT_ONCE }),
      async (all) => {
        const outcomes = all.map((one, at) => {
          const path = join(folder, `project-${at}.edgewise`);
          copyFileSync(first, path);
          return killAndGoOn(path, one);
        });
        for (const outcome of await Promise.all(outcomes)) seen[outcome] += 1;
      },
    ),
    // Moments do not come again: to look for a smaller one would lead astray.
    { numRuns: SEQUENCES / AT_ONCE, endOnFailure: true },
  );
  expect(seen.before + seen.after + seen.unsaid).toBe(SEQUENCES);
  expect(seen.before).toBeGreaterThan(0);
  expect(seen.after + seen.unsaid).toBeGreaterThan(0);
}, 1_200_000);

/** What one process has compiled the others need not; only one that ends by itself leaves it behind. */
async function warmUp(folder: string, project: string): Promise<void> {
  vi.stubEnv('NODE_COMPILE_CACHE', join(folder, 'compiled'));
  onTestFinished(() => void vi.unstubAllEnvs());
  await (await startService(project)).stop();
}

async function killAndGoOn(path: string, sequence: Sequence): Promise<Outcome> {
  const window: Window = { now: startOf(path), past: [], serial: 0 };
  const start = window.now;
  const running = await startService(path);
  await editAll(running, window, sequence.first);
  const copy = `${path}.copy.edgewise`;
  rmSync(copy, { force: true });
  const last = await beginLast(running, window, sequence.at, copy);
  const answer = await killDuring(running, last, delayOf(sequence.when, last.kind));
  const found = whatIsThere(path, window.now, last.after);
  if (answer !== null) expect(found).toBe(last.after);
  if (last.kind === 'save') checkCopy(copy, window.now, answer !== null);
  const run = beginRun(path);
  try {
    const unsaid = answer === null && found !== window.now;
    Object.assign(run, unsaid ? {} : remembered(window, last, answer));
    run.serial = window.serial + 1;
    const base = unsaid ? run.now : start;
    for (const one of sequence.later) await takeStep(run, one);
    thereAndBack(run, base);
    return unsaid ? 'unsaid' : answer === null || last.kind === 'save' ? 'before' : 'after';
  } finally {
    run.project.close();
  }
}

function delayOf(when: number | null, kind: KilledAt): number | null {
  return when === null ? null : when * DURATION[kind];
}

type Outcome = 'before' | 'after' | 'unsaid';

/** What can be taken back and made again after the last call, as the window knows it. */
function remembered(
  { now, past }: Window,
  { kind, after }: LastCall,
  answer: { acknowledged: ChangeSet | null } | null,
): Pick<Run, 'now' | 'past' | 'future'> {
  const inverse = answer?.acknowledged ?? null;
  if (inverse === null) return { now, past, future: [] };
  const turn = { send: inverse, to: now };
  if (kind === 'undo') return { now: after, past: past.slice(0, -1), future: [turn] };
  return { now: after, past: [...past, turn], future: [] };
}

function startOf(path: string): Plain {
  const project = openProject(path);
  const now = storedRecords(project.db);
  project.close();
  return now;
}

/** The state before or the state after: nothing between. */
function whatIsThere(path: string, before: Plain, after: Plain): Plain {
  const project = openProject(path);
  expect(project.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(project.db.pragma('foreign_key_check')).toEqual([]);
  const stored = JSON.stringify(withoutIds(storedRecords(project.db)));
  const found = [before, after].find((state) => JSON.stringify(withoutIds(state)) === stored);
  if (found === undefined) agree(project, before);
  project.close();
  return found ?? before;
}

/** A copy is whole or not there. */
function checkCopy(copy: string, now: Plain, acknowledged: boolean): void {
  if (acknowledged) expect(existsSync(copy)).toBe(true);
  if (!existsSync(copy)) return;
  const saved = openProject(copy);
  agree(saved, now);
  saved.close();
}
