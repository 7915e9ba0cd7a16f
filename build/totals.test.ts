import { expect, test } from 'vitest';
import { addTotals, playwrightTotals, vitestTotals } from './totals.ts';

test('adds totals field by field', () => {
  expect(
    addTotals({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 });
});

test('a test file that cannot be loaded is a failure although no test of it ran', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    numFailedTestSuites: 1,
  };
  expect(vitestTotals(report)).toEqual({ passed: 4, failed: 1, skipped: 1 });
});

test('a flaky end-to-end test and an error outside of tests are failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(playwrightTotals(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test('refuses a report of another shape', () => {
  expect(() => vitestTotals({})).toThrow();
  expect(() => playwrightTotals({ stats: {} })).toThrow();
});
