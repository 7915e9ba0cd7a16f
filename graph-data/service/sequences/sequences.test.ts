/**
 * Sequences of everything that people do to a project, taken in a real file and in a plain model: the two never
 * differ, undo leads back to the start and redo to the end, whatever was closed, saved or refused in between.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProject } from '../build-project.ts';
import { sampleContent } from '../sample.ts';
import { quickFolder } from './quick-folder.ts';
import { beginRun, takeStep, thereAndBack } from './run.ts';
import { type Step, step } from './steps.ts';

/** With those that are killed: 2,000. */
const SEQUENCES = 1_940;

test(`${SEQUENCES} sequences of edits, imports, undo, redo, save and reopen agree with a plain model`, async () => {
  const folder = quickFolder();
  const first = join(folder, 'first.edgewise');
  createProject(first, sampleContent());
  const done = { sequences: 0, steps: new Map<Step['do'], number>() };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const path = join(folder, 'project.edgewise');
      copyFileSync(first, path);
      const run = beginRun(path);
      const start = run.now;
      try {
        for (const one of steps) await takeStep(run, one);
        thereAndBack(run, start);
      } finally {
        run.project.close();
      }
      done.sequences += 1;
      for (const one of steps) done.steps.set(one.do, (done.steps.get(one.do) ?? 0) + 1);
    }),
    { numRuns: SEQUENCES },
  );
  expect(done.sequences).toBe(SEQUENCES);
  for (const [kind, count] of done.steps) expect(count, kind).toBeGreaterThan(SEQUENCES / 20);
  expect([...done.steps.keys()].length).toBe(15);
}, 1_200_000);
