/** Reads how many tests passed, failed and were skipped from the runners' JSON reports. */
import { z } from 'zod';

export type Totals = { passed: number; failed: number; skipped: number };

export const noTotals: Totals = { passed: 0, failed: 0, skipped: 0 };

/** Adds two totals. */
export function addTotals(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numFailedTestSuites: z.int(),
});

/**
 * Totals of a Vitest JSON report. A test file that fails before its tests run counts as one failure.
 * @throws ZodError where the report is not one of Vitest's.
 */
export function vitestTotals(report: unknown): Totals {
  const parsed = vitestReport.parse(report);
  const failed = parsed.numFailedTests === 0 ? parsed.numFailedTestSuites : parsed.numFailedTests;
  return {
    passed: parsed.numPassedTests,
    failed,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * Totals of a Playwright JSON report. A test that needed a second try counts as failed, as do errors
 * outside of tests.
 * @throws ZodError where the report is not one of Playwright's.
 */
export function playwrightTotals(report: unknown): Totals {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
