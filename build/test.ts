/**
 * Everything that must hold, in order, cheapest first: types, lint and layering, unit and conformance
 * tests, end-to-end tests. Runs every step even after a failure and closes with one line of totals.
 * `--fast` leaves the end-to-end tests out.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { addTotals, noTotals, playwrightTotals, type Totals, vitestTotals } from './totals.ts';

const REPORTS = 'out/reports';

type Step = {
  name: string;
  command: string;
  /** Reads the totals of a step that writes a report; the others count as one check. */
  report?: { file: string; read: (json: unknown) => Totals };
};

const STEPS: readonly Step[] = [
  { name: 'types', command: 'npm run -s types' },
  { name: 'lint', command: 'npm run -s lint' },
  {
    name: 'unit',
    command: `npm run -s unit -- --reporter=default --reporter=json --outputFile.json=${REPORTS}/unit.json`,
    report: { file: `${REPORTS}/unit.json`, read: vitestTotals },
  },
  {
    name: 'e2e',
    command: 'npm run -s e2e',
    report: { file: `${REPORTS}/e2e.json`, read: playwrightTotals },
  },
];

function run(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('exit', (code) => resolve(code === 0));
  });
}

function readTotals(step: Step): Totals | null {
  if (step.report === undefined) return null;
  try {
    return step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')));
  } catch {
    return null;
  }
}

/** A step that fails without a failed test in its report (a crash, say) is itself one failure. */
async function runStep(step: Step): Promise<Totals> {
  console.log(`\n── ${step.name}`);
  const succeeded = await run(step.command);
  const totals = readTotals(step) ?? { ...noTotals, passed: succeeded ? 1 : 0 };
  if (succeeded || totals.failed > 0) return totals;
  return { ...totals, failed: 1 };
}

const steps = process.argv.includes('--fast') ? STEPS.filter((step) => step.name !== 'e2e') : STEPS;
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
let totals = noTotals;
for (const step of steps) totals = addTotals(totals, await runStep(step));
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
