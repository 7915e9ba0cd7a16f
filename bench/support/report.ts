/** What every part of the benchmark says of its machine and of its numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export const RESULTS = 'bench/results';

/** One line of the outcome, in words: what was measured, and the limit it is held to, where there is one. */
export type Line = { what: string; measured: string; limit: string; holds: boolean | null };

/** Whether fewer runs over smaller data were asked for. */
export function isQuick(): boolean {
  return process.argv.includes('--quick');
}

/** The machine, and how busy it was: above the number of processors, other programs were at work as well. */
export function machine() {
  const [cpu] = cpus();
  return {
    cpu: `${cpus().length} x ${cpu?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: loadavg().map((value) => Math.round(value * 10) / 10),
  };
}

/** The value below which a share of the values lies; `median` for half of them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The value in the middle; between the two in the middle of an even number of them. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)) / 2;
}

/** A line for something in milliseconds, or another unit, that may take `limit` at the most. */
export function atMost(what: string, value: number, limit: number | null, unit = 'ms'): Line {
  const inUnit = (number: number) => `${readable(number)} ${unit}`;
  return {
    what,
    measured: inUnit(value),
    limit: limit === null ? '' : `at most ${inUnit(limit)}`,
    holds: limit === null ? null : value <= limit,
  };
}

/** A line for how many times faster something is, which must be `limit` at least. */
export function timesFaster(what: string, ratio: number, limit: number | null): Line {
  return {
    what,
    measured: `${readable(ratio)}x`,
    limit: limit === null ? '' : `at least ${readable(limit)}x`,
    holds: limit === null ? null : ratio >= limit,
  };
}

/** Two digits that count, whole numbers from a hundred up. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits =
    Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 };
  return value.toLocaleString('en', digits);
}

/** Prints the lines of a part. The process ends with 1 where one of them does not hold. */
function printLines(lines: readonly Line[]): void {
  console.table(
    lines.map(({ what, measured, limit, holds }) => ({
      ...{ what, measured, limit },
      holds: holds === null ? '' : holds ? 'holds' : 'DOES NOT HOLD',
    })),
  );
  if (lines.some(({ holds }) => holds === false)) process.exitCode = 1;
}

/** Writes `bench/results/<name>.json` and says so. */
function writeReport(name: string, report: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const path = `${RESULTS}/${name}.json`;
  const whole = { at: new Date().toISOString(), machine: machine(), ...report };
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`Written to ${path}`);
}

/**
 * Prints what a part has found and writes it; a quick run does not replace what a whole run found.
 * @param detail how the lines came about
 */
export function finishPart(part: string, lines: readonly Line[], detail: object): void {
  printLines(lines);
  writeReport(isQuick() ? `${part}-quick` : part, { lines, ...detail });
}
