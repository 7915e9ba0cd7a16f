/**
 * How long figures of large graphs take on the command line, from reading the project to the bytes of the
 * file: `npm run bench:figures`. Each is made five times; the first of them warms up and counts as well.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureCommand } from '../graph-data/cli/figure.ts';
import { createProject } from '../graph-data/service/build-project.ts';
import { type Amounts, figureProject } from './figure-content.ts';

const LARGE: Amounts = { entities: 500, relations: 1_500, citations: 200 };
const HUGE: Amounts = { entities: 5_000, relations: 15_000, citations: 200 };

/** What is drawn, and the most it may take, in ms. Five thousand entities must finish, however long it takes. */
const FIGURES = [
  { name: '500 entities, SVG', of: LARGE, format: 'svg', limit: 1_000, runs: 5 },
  { name: '500 entities, PNG 4,000 px wide', of: LARGE, format: 'png', limit: 3_000, runs: 5 },
  { name: '500 entities, PDF', of: LARGE, format: 'pdf', limit: 4_000, runs: 5 },
  { name: '500 entities, web page', of: LARGE, format: 'html', limit: null, runs: 5 },
  { name: '5,000 entities, SVG', of: HUGE, format: 'svg', limit: null, runs: 1 },
  { name: '5,000 entities, PNG 4,000 px wide', of: HUGE, format: 'png', limit: null, runs: 1 },
  { name: '5,000 entities, PDF', of: HUGE, format: 'pdf', limit: null, runs: 1 },
] as const;

type Row = { measured: string; times: number[]; median: number; limit: number | null; kB: number };

const folder = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
const wanted = process.argv[2] ?? '';

function projectOf(amounts: Amounts): string {
  const file = join(folder, `${amounts.entities}.edgewise`);
  createProject(file, figureProject(amounts));
  return file;
}

async function draw(project: string, file: string): Promise<number> {
  const began = performance.now();
  const args = [project, '-o', file, '--size', '4000x3000'];
  const output = { print: () => {}, complain: () => {} };
  if ((await figureCommand.run(args, output)) !== 0) throw new Error(`${file} could not be drawn.`);
  return Math.round(performance.now() - began);
}

const projects = new Map([LARGE, HUGE].map((amounts) => [amounts, projectOf(amounts)]));
const rows: Row[] = [];
for (const { name, of, format, limit, runs } of FIGURES) {
  if (!name.includes(wanted)) continue;
  const file = join(folder, `figure.${format}`);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await draw(projects.get(of) ?? '', file));
  const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  rows.push({ measured: name, times, median, limit, kB: Math.round(statSync(file).size / 1024) });
}
rmSync(folder, { recursive: true });
console.table(rows.map(({ times, ...row }) => ({ ...row, runs: times.join(' ') })));
const [cpu] = cpus();
const machine = {
  cpu: `${cpus().length} x ${cpu?.model}`,
  node: process.version,
  load: loadavg().map((value) => Math.round(value * 10) / 10),
};
if (wanted === '') {
  mkdirSync('bench/results', { recursive: true });
  const report = { at: new Date().toISOString(), machine, rows };
  writeFileSync('bench/results/figures.json', `${JSON.stringify(report, null, 2)}\n`);
}
process.exitCode = rows.every(({ median, limit }) => limit === null || median <= limit) ? 0 : 1;
