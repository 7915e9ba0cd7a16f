/** What every benchmark says of its machine and of its numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

const RESULTS = 'bench/results';

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

/** The value below which a share of the values lies; the median for 0.5. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Writes `bench/results/<name>.json` and says so. */
export function writeReport(name: string, report: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const path = `${RESULTS}/${name}.json`;
  const whole = { at: new Date().toISOString(), machine: machine(), ...report };
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`Written to ${path}`);
}
